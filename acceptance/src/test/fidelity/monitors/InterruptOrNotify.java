// A waiting thread is interrupted while a notification comes: the notification is not lost, so if
// the first waiter ends by the interrupt, then the other one must wake.
// allowed: a interrupted, b notified
// allowed: a notified, b not notified
// because: JLS 17.2.4: if the interrupted thread throws, some other thread in the wait set must be
// notified.
public class InterruptOrNotify {
  private static final Object LOCK = new Object();
  private static int waiting;
  private static boolean end;
  private static volatile boolean interrupted;
  private static volatile boolean notified;

  private static void a() {
    synchronized (LOCK) {
      waiting++;
      try {
        LOCK.wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  private static void b() throws InterruptedException {
    synchronized (LOCK) {
      waiting++;
      LOCK.wait();
      notified = !end;
    }
  }

  private static boolean bothWait() {
    synchronized (LOCK) {
      return waiting == 2;
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
    synchronized (LOCK) {
      LOCK.notify();
    }
    interrupter.join();
    a.join();
    if (!interrupted) {
      synchronized (LOCK) {
        end = true;
        LOCK.notifyAll();
      }
    }
    b.join();
    System.out.println(
        (interrupted ? "a interrupted" : "a notified")
            + (notified ? ", b notified" : ", b not notified"));
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
