// Updaters change volatile fields atomically: no update is lost, and one reference wins.
// allowed: 3 3 a
// allowed: 3 3 b
// because: AtomicIntegerFieldUpdater, -Long-, -Reference-: atomic among updates by the same
// updater.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

public class FieldUpdaters {
  private static final class Record {
    volatile int count;
    volatile long sum;
    volatile String name;
  }

  private static final AtomicIntegerFieldUpdater<Record> COUNT =
      AtomicIntegerFieldUpdater.newUpdater(Record.class, "count");
  private static final AtomicLongFieldUpdater<Record> SUM =
      AtomicLongFieldUpdater.newUpdater(Record.class, "sum");
  private static final AtomicReferenceFieldUpdater<Record, String> NAME =
      AtomicReferenceFieldUpdater.newUpdater(Record.class, String.class, "name");
  private static final Record RECORD = new Record();

  private static void update(String name, int amount) {
    COUNT.addAndGet(RECORD, amount);
    SUM.getAndAdd(RECORD, amount);
    NAME.compareAndSet(RECORD, null, name);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> update("a", 1), () -> update("b", 2));
    System.out.println(RECORD.count + " " + RECORD.sum + " " + RECORD.name);
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
