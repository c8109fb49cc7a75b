// heddle: args 12

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A work-stealing queue (Chase and Lev) whose owner takes the last item without the compare-and-set
 * that decides between it and a thief.
 */
public class ChaseLevLastItem {
  private static final AtomicInteger top = new AtomicInteger();
  private static final AtomicInteger bottom = new AtomicInteger();
  private static AtomicIntegerArray items = new AtomicIntegerArray(1);
  private static AtomicIntegerArray done = new AtomicIntegerArray(1);

  private static void push(int item) {
    int b = bottom.get();
    items.set(b % items.length(), item);
    bottom.set(b + 1);
  }

  private static int pop() {
    int b = bottom.get() - 1;
    bottom.set(b);
    int t = top.get();
    if (t > b) {
      bottom.set(t);
      return -1;
    }
    int item = items.get(b % items.length());
    if (t == b) {
      top.set(t + 1);
      bottom.set(t + 1);
    }
    return item;
  }

  private static int steal() {
    int t = top.get();
    if (t >= bottom.get()) {
      return -1;
    }
    int item = items.get(t % items.length());
    return top.compareAndSet(t, t + 1) ? item : -1;
  }

  private static void run(int item) {
    assert item < 0 || done.incrementAndGet(item) == 1 : "done twice: " + item;
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    items = new AtomicIntegerArray(n);
    done = new AtomicIntegerArray(n);
    for (int i = 0; i < n; i++) {
      push(i);
    }
    Thread thief = new Thread(() -> run(steal()), "thief");
    thief.start();
    for (int i = 0; i < n; i++) {
      run(pop());
    }
    thief.join();
  }
}
