// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10

/** Main joins the worker again and again; the worker sleeps until main has said that it may end. */
public class JoinsEachOther {
  static volatile boolean mayEnd;

  public static void main(String[] args) throws InterruptedException {
    Thread worker =
        new Thread(
            () -> {
              try {
                while (!mayEnd) {
                  Thread.sleep(10);
                }
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            "worker");
    worker.start();
    while (worker.isAlive()) {
      worker.join(10);
    }
    mayEnd = true;
  }
}
