// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome seen: boom

import java.util.concurrent.atomic.AtomicReference;

/** A thread's own handler of uncaught exceptions has run when the thread has ended. */
public class ThreadUncaughtHandler {
  public static void main(String[] args) throws InterruptedException {
    AtomicReference<Throwable> seen = new AtomicReference<>();
    Thread worker =
        new Thread(
            () -> {
              throw new IllegalStateException("boom");
            });
    worker.setUncaughtExceptionHandler((thread, e) -> seen.set(e));
    worker.start();
    worker.join();
    assert seen.get() != null : "the thread ended before its handler ran";
    System.out.println("seen: " + seen.get().getMessage());
  }
}
