// heddle: verdict passed
// heddle: timeouts ordered
// heddle: outcome 10 ms, 20 ms, 30 ms, main

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** With {@code --timeouts ordered}, sleeps and timed waits end in the order of their times. */
public class SleepsInOrder {
  private static final List<String> ENDED = Collections.synchronizedList(new ArrayList<>());
  private static final Object NEVER_NOTIFIED = new Object();

  interface Wait {
    void run() throws InterruptedException;
  }

  public static void main(String[] args) throws InterruptedException {
    start("30 ms", () -> Thread.sleep(30));
    start("10 ms", () -> Thread.sleep(10));
    start(
        "20 ms",
        () -> {
          synchronized (NEVER_NOTIFIED) {
            NEVER_NOTIFIED.wait(20);
          }
        });
    Thread.sleep(40);
    ENDED.add("main");
    System.out.println(String.join(", ", ENDED));
  }

  private static void start(String name, Wait wait) {
    new Thread(
            () -> {
              try {
                wait.run();
                ENDED.add(name);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            })
        .start();
  }
}
