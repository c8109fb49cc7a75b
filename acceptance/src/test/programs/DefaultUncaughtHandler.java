// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome worker died: boom\nmain goes on

/** The default handler of uncaught exceptions takes the exception of a thread. */
public class DefaultUncaughtHandler {
  public static void main(String[] args) throws InterruptedException {
    assert Thread.getDefaultUncaughtExceptionHandler() == null : "left over from another run";
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> System.out.println(thread.getName() + " died: " + e.getMessage()));
    Thread worker =
        new Thread(
            () -> {
              throw new IllegalStateException("boom");
            },
            "worker");
    worker.start();
    worker.join();
    System.out.println("main goes on");
  }
}
