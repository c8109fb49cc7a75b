// A full fence between a write and a read does the same for opaque accesses.
// allowed: 0 1
// allowed: 1 0
// allowed: 1 1
// because: VarHandle.fullFence: loads and stores before are not reordered with those after.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

public class FencedStoreBuffering {
  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(int[].class);
  private static final int[] CELLS = new int[2];
  private static volatile int a;
  private static volatile int b;

  private static int writeAndRead(int mine, int other) {
    CELL.setOpaque(CELLS, mine, 1);
    VarHandle.fullFence();
    return (int) CELL.getOpaque(CELLS, other);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = writeAndRead(0, 1), () -> b = writeAndRead(1, 0));
    System.out.println(a + " " + b);
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
