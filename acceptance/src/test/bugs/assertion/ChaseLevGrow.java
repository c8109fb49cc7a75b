// heddle: args 10

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** A work-stealing queue that shows its larger array before the items are copied into it. */
public class ChaseLevGrow {
  private static final AtomicInteger top = new AtomicInteger();
  private static final AtomicInteger bottom = new AtomicInteger();
  private static volatile AtomicIntegerArray items = new AtomicIntegerArray(1);

  private static void push(int item) {
    int b = bottom.get();
    AtomicIntegerArray old = items;
    if (b - top.get() >= old.length()) {
      grow(old, b);
    }
    items.set(b % items.length(), item);
    bottom.set(b + 1);
  }

  private static void grow(AtomicIntegerArray old, int b) {
    AtomicIntegerArray larger = new AtomicIntegerArray(2 * old.length());
    items = larger;
    for (int i = top.get(); i < b; i++) {
      larger.set(i % larger.length(), old.get(i % old.length()));
    }
  }

  private static void steal() {
    int t = top.get();
    if (t < bottom.get()) {
      AtomicIntegerArray now = items;
      int item = now.get(t % now.length());
      if (top.compareAndSet(t, t + 1)) {
        assert item == t + 1 : item;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    items = new AtomicIntegerArray(n);
    Thread thief = new Thread(ChaseLevGrow::steal, "thief");
    thief.start();
    for (int i = 1; i <= n + 1; i++) {
      push(i);
    }
    thief.join();
  }
}
