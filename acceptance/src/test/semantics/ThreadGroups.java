// heddle: verdict passed
// heddle: schedules 1000

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What ThreadGroup promises: counts, enumeration, interrupt, handlers. */
public class ThreadGroups {
  public static void main(String[] args) throws Exception {
    ThreadGroup main = Thread.currentThread().getThreadGroup();
    check(main.getName().equals("main"), "main's group");
    ThreadGroup group = new ThreadGroup("group");
    check(
        group.getParent() == main && main.parentOf(group) && group.activeCount() == 0,
        "a new group");
    AtomicInteger interrupted = new AtomicInteger();
    Thread[] threads = new Thread[2];
    for (int i = 0; i < 2; i++) {
      threads[i] =
          new Thread(
              group,
              () -> {
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  interrupted.getAndIncrement();
                }
              },
              "member" + i);
      check(threads[i].getThreadGroup() == group, "its member");
      threads[i].start();
      awaitState(threads[i], Thread.State.WAITING);
    }
    check(group.activeCount() == 2, "two are active: " + group.activeCount());
    Thread[] found = new Thread[5];
    check(
        group.enumerate(found) == 2 && Set.of(found[0], found[1]).equals(Set.of(threads)),
        "enumerate finds both");
    group.interrupt();
    for (Thread thread : threads) {
      thread.join();
    }
    check(interrupted.get() == 2 && group.activeCount() == 0, "interrupt reaches all");
    AtomicReference<String> caught = new AtomicReference<>();
    ThreadGroup watching =
        new ThreadGroup("watching") {
          @Override
          public void uncaughtException(Thread thread, Throwable t) {
            caught.set(thread.getName() + " " + t.getMessage());
          }
        };
    Thread failing =
        new Thread(
            watching,
            () -> {
              throw new IllegalStateException("on purpose");
            },
            "failing");
    failing.start();
    failing.join();
    check(
        "failing on purpose".equals(caught.get()),
        "a group handles its threads' exceptions: " + caught);
    check(watching.getMaxPriority() == Thread.MAX_PRIORITY, "priority");
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
