// A thread that awaits is interrupted while a signal comes: if the interrupt wins, then the signal
// goes to the other thread.
// allowed: a interrupted, b signalled
// allowed: a signalled, b not signalled
// because: Condition.await: if interrupted, must ensure that the signal is redirected to another.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class InterruptOrSignal {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition CHANGED = LOCK.newCondition();
  private static boolean end;
  private static volatile boolean interrupted;
  private static volatile boolean signalled;

  private static void a() {
    LOCK.lock();
    try {
      CHANGED.await();
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      LOCK.unlock();
    }
  }

  private static void b() throws InterruptedException {
    LOCK.lock();
    try {
      CHANGED.await();
      signalled = !end;
    } finally {
      LOCK.unlock();
    }
  }

  private static boolean bothWait() {
    LOCK.lock();
    try {
      return LOCK.getWaitQueueLength(CHANGED) == 2;
    } finally {
      LOCK.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = thread("a", () -> a());
    Thread b = thread("b", () -> b());
    a.start();
    b.start();
    while (!bothWait()) {
      Thread.onSpinWait();
    }
    Thread interrupter = thread("interrupter", a::interrupt);
    interrupter.start();
    LOCK.lock();
    CHANGED.signal();
    LOCK.unlock();
    interrupter.join();
    a.join();
    if (!interrupted) {
      LOCK.lock();
      end = true;
      CHANGED.signalAll();
      LOCK.unlock();
    }
    b.join();
    System.out.println(
        (interrupted ? "a interrupted" : "a signalled")
            + (signalled ? ", b signalled" : ", b not signalled"));
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
