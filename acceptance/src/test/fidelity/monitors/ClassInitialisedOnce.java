// A class is initialised by the thread that needs it first; the other waits and sees it done.
// allowed: by a, seen 42 42
// allowed: by b, seen 42 42
// because: JLS 12.4.2: initialisation is done once, under the lock of the class.
public class ClassInitialisedOnce {
  private static volatile String by;
  private static volatile int seenByA;
  private static volatile int seenByB;

  private static final class Lazy {
    static final int VALUE;

    static {
      by = Thread.currentThread().getName();
      VALUE = Integer.parseInt("42");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = thread("a", () -> seenByA = Lazy.VALUE);
    Thread b = thread("b", () -> seenByB = Lazy.VALUE);
    a.start();
    b.start();
    a.join();
    b.join();
    System.out.println("by " + by + ", seen " + seenByA + " " + seenByB);
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }
}
