// Each thread raises its flag and enters only if the other's is down: at most one enters.
// allowed: a false, b false
// allowed: a true, b false
// allowed: a false, b true
// because: JLS 17.4.4: with volatile flags at least one of the two sees the other's.
import java.util.concurrent.atomic.AtomicInteger;

public class DekkerGivesUp {
  private static volatile boolean wantsA;
  private static volatile boolean wantsB;
  private static volatile boolean a;
  private static volatile boolean b;

  private static void a() {
    wantsA = true;
    a = !wantsB;
  }

  private static void b() {
    wantsB = true;
    b = !wantsA;
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> a(), () -> b());
    System.out.println("a " + a + ", b " + b);
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

  /** Runs the tasks in threads of their own that begin as closely together as they can. */
  private static void race(Task... tasks) throws InterruptedException {
    AtomicInteger late = new AtomicInteger(tasks.length);
    Thread[] threads = new Thread[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      Task task = tasks[i];
      threads[i] =
          thread(
              "task-" + i,
              () -> {
                late.decrementAndGet();
                while (late.get() > 0) {
                  Thread.onSpinWait();
                }
                task.run();
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
