// edge: LinkedBlockingDeque.putLast -> takeFirst of that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.LinkedBlockingDeque;

public class BlockingDequeTake {
  static final LinkedBlockingDeque<String> DEQUE = new LinkedBlockingDeque<>();
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              DEQUE.addLast("done");
            });
    writer.start();
    DEQUE.takeFirst();
    int seen = data;
  }
}
