// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome handled [a, b]

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A daemon waits at its queue for ever; the program ends all the same. */
public class DaemonBlocked {
  public static void main(String[] args) throws InterruptedException {
    LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
    List<String> handled = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(2);
    Thread daemon =
        new Thread(
            () -> {
              try {
                while (true) {
                  handled.add(queue.take());
                  done.countDown();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    daemon.setDaemon(true);
    daemon.start();
    queue.put("a");
    queue.put("b");
    done.await();
    System.out.println("handled " + handled);
  }
}
