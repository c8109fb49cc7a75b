// The thread's own handler takes the exception, in that thread, which is still alive; join waits.
// allowed: handled boom in worker, alive true, then false
// because: Thread.UncaughtExceptionHandler: invoked by the thread that is about to terminate.
public class HandlerOfTheThread {
  private static volatile String handled;

  private static void handle(Thread thread, Throwable e) {
    handled =
        "handled "
            + e.getMessage()
            + " in "
            + Thread.currentThread().getName()
            + ", alive "
            + thread.isAlive();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread worker =
        new Thread(
            () -> {
              throw new IllegalStateException("boom");
            },
            "worker");
    worker.setUncaughtExceptionHandler(HandlerOfTheThread::handle);
    worker.start();
    worker.join();
    System.out.println(handled + ", then " + worker.isAlive());
  }
}
