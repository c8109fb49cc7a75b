// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** What ThreadLocal and InheritableThreadLocal promise. */
public class ThreadLocals {
  public static void main(String[] args) throws Exception {
    ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 7);
    InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
    local.set(1);
    inherited.set("from main");
    check(inThread(local::get) == 7, "each thread begins with the first value");
    check("from main".equals(inThread(inherited::get)), "inherited at the thread's creation");
    AtomicReference<String> got = new AtomicReference<>("nothing");
    Thread late = new Thread(() -> got.set(inherited.get()));
    inherited.set("later");
    late.start();
    late.join();
    check("from main".equals(got.get()), "creation counts, not start: " + got);
    Thread.ofPlatform()
        .inheritInheritableThreadLocals(false)
        .start(() -> got.set(inherited.get()))
        .join();
    check(got.get() == null, "unless the builder says no");
    check(
        "later"
            .equals(
                inThread(
                    () -> {
                      String before = inherited.get();
                      inherited.set("changed");
                      return before;
                    })),
        "a copy");
    check("later".equals(inherited.get()), "the child's change stays with it");
    local.remove();
    check(local.get() == 7, "removed");
  }

  /** What the body returns on a thread of its own. */
  static <T> T inThread(Callable<T> body) throws Exception {
    FutureTask<T> task = new FutureTask<>(body);
    new Thread(task).start();
    return task.get();
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
