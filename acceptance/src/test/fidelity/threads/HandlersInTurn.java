// Of the handlers of the thread, its group, and the default one, the nearest takes the exception.
// allowed: own: a, group: b, default: c
// because: Thread.UncaughtExceptionHandler: the thread's handler, then its ThreadGroup, the
// default.
public class HandlersInTurn {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final class Group extends ThreadGroup {
    Group() {
      super("group");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable e) {
      log("group: " + e.getMessage() + ",");
    }
  }

  private static Thread failing(ThreadGroup group, String message) {
    return new Thread(
        group,
        () -> {
          throw new IllegalStateException(message);
        });
  }

  private static void startAndJoin(Thread thread) throws InterruptedException {
    thread.start();
    thread.join();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread.setDefaultUncaughtExceptionHandler((t, e) -> log("default: " + e.getMessage()));
    Group group = new Group();
    Thread first = failing(group, "a");
    first.setUncaughtExceptionHandler((t, e) -> log("own: " + e.getMessage() + ","));
    startAndJoin(first);
    startAndJoin(failing(group, "b"));
    startAndJoin(failing(null, "c"));
    System.out.println(LOG);
  }
}
