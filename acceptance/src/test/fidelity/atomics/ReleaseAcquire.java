// Who reads the flag in acquire mode sees what was written before it was set in release mode.
// allowed: false 0
// allowed: false 1
// allowed: true 1
// because: VarHandle.setRelease, getAcquire: prior accesses are not reordered after the release.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

public class ReleaseAcquire {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private boolean ready;
  private int data;
  private static final VarHandle READY;
  private static final VarHandle DATA;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      READY = lookup.findVarHandle(ReleaseAcquire.class, "ready", boolean.class);
      DATA = lookup.findVarHandle(ReleaseAcquire.class, "data", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private void send() {
    DATA.setOpaque(this, 1);
    READY.setRelease(this, true);
  }

  private void receive() {
    boolean ready = (boolean) READY.getAcquire(this);
    int data = (int) DATA.getOpaque(this);
    log(ready + " " + data);
  }

  public static void main(String[] args) throws InterruptedException {
    ReleaseAcquire box = new ReleaseAcquire();
    race(() -> box.send(), () -> box.receive());
    System.out.println(LOG);
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
