// heddle: args 30

import java.util.concurrent.atomic.AtomicInteger;

/** A thread waits at the inner of two monitors and keeps the outer one, which its waker needs. */
public class NestedMonitor {
  private static final Object house = new Object();
  private static final Object door = new Object();
  private static final AtomicInteger steps = new AtomicInteger();
  private static boolean open;

  private static void enter() {
    synchronized (house) {
      synchronized (door) {
        while (!open) {
          await();
        }
      }
    }
  }

  private static void await() {
    try {
      door.wait();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void open(int stairs) {
    for (int i = 0; i < stairs; i++) {
      steps.incrementAndGet();
    }
    synchronized (house) {
      synchronized (door) {
        open = true;
        door.notifyAll();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable walks =
        () -> {
          for (int i = 0; i < n; i++) {
            steps.incrementAndGet();
          }
          enter();
        };
    new Thread(() -> open(0), "host").start();
    new Thread(walks, "guest").start();
  }
}
