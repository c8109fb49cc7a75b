// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome count = 2

import java.lang.reflect.Method;

/** Threads started by reflection, which call a synchronized method by reflection. */
public class Reflection {
  private int count;

  synchronized void increment() {
    count++;
  }

  public static void main(String[] args) throws Exception {
    Reflection shared = new Reflection();
    Method increment = Reflection.class.getDeclaredMethod("increment");
    Method start = Thread.class.getMethod("start");
    Thread[] threads = new Thread[2];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          new Thread(
              () -> {
                try {
                  increment.invoke(shared);
                } catch (ReflectiveOperationException e) {
                  throw new IllegalStateException(e);
                }
              });
      start.invoke(threads[i]);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("count = " + shared.count);
  }
}
