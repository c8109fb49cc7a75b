// heddle: args 24

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Anderson's lock, where each waits at a slot of its own, with one slot too few. Each thread comes
 * two steps later than the one before.
 */
public class ArrayLockSlots {
  private static final AtomicInteger tickets = new AtomicInteger();
  private static final AtomicInteger inside = new AtomicInteger();

  private static void enter(int me, AtomicIntegerArray way, AtomicIntegerArray open) {
    for (int i = 0; i < 2 * me; i++) {
      way.set(me, i);
    }
    int slot = tickets.getAndIncrement() % open.length();
    while (open.get(slot) == 0) {
      Thread.onSpinWait();
    }
    assert inside.incrementAndGet() == 1;
    inside.decrementAndGet();
    open.set(slot, 0);
    open.set((slot + 1) % open.length(), 1);
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    AtomicIntegerArray open = new AtomicIntegerArray(n);
    open.set(0, 1);
    AtomicIntegerArray way = new AtomicIntegerArray(n);
    for (int i = 0; i < n; i++) {
      int me = i;
      new Thread(() -> enter(me, way, open), "thread-" + me).start();
    }
  }
}
