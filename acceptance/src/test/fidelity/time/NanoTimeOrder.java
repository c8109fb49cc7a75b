// What one thread reads from System.nanoTime, and hands to another, is not later than what that one
// reads then.
// allowed: in order true
// because: System.nanoTime: elapsed time is the difference of two reads in one JVM; here the second
// read comes after the first (happens-before by the queue).

import java.util.concurrent.LinkedBlockingQueue;

public class NanoTimeOrder {
  static volatile boolean inOrder;

  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<Long>();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    long sent = queue.take();
                    inOrder = System.nanoTime() - sent >= 0;
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    queue.put(System.nanoTime());
    reader.join();
    System.out.println("in order " + inOrder);
  }
}
