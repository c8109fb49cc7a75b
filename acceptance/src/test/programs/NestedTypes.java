// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome largest 3, count 3

import java.util.List;
import java.util.function.Supplier;

/** Nested, inner, local and anonymous classes, and a generic one that they share. */
public class NestedTypes {
  static final class Box<T extends Comparable<T>> {
    private T largest;

    synchronized void offer(T value) {
      largest = largest == null || largest.compareTo(value) < 0 ? value : largest;
    }
  }

  class Inner implements Supplier<Integer> {
    @Override
    public Integer get() {
      synchronized (NestedTypes.this) {
        return ++count;
      }
    }
  }

  private int count;

  public static void main(String[] args) throws InterruptedException {
    NestedTypes outer = new NestedTypes();
    Box<Integer> box = new Box<>();
    Runnable anonymous =
        new Runnable() {
          private final Inner inner = outer.new Inner();

          @Override
          public void run() {
            box.offer(inner.get());
          }
        };
    class Local extends Thread {
      @Override
      public void run() {
        box.offer(outer.new Inner().get());
      }
    }
    List<Thread> threads = List.of(new Thread(anonymous), new Local(), new Local());
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("largest " + box.largest + ", count " + outer.count);
  }
}
