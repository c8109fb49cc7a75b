// edge: Thread.interrupt -> the InterruptedException of a LinkedBlockingQueue.take
// source: JLS 17.4.4: "an action that interrupts a thread synchronizes with any point where any other
//    thread determines that it has been interrupted"
// broken: the write comes after the interrupt
// race: InterruptToTake.data

import java.util.concurrent.LinkedBlockingQueue;

public class InterruptToTake {
  static final LinkedBlockingQueue<String> QUEUE = new LinkedBlockingQueue<>();
  static int data;

  public static void main(String[] args) {
    Thread taker =
        new Thread(
            () -> {
              try {
                QUEUE.take();
              } catch (InterruptedException e) {
                int seen = data;
              }
            });
    taker.start();
    taker.interrupt();
    data = 42;
  }
}
