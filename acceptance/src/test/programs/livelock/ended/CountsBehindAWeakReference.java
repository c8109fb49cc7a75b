// heddle: verdict passed
// heddle: schedules 10

import java.lang.ref.WeakReference;

/** Only an object that nothing but a weak reference and a class of the JDK leads to knows how many turns there were. */
public class CountsBehindAWeakReference {
  static final int TURNS = 6_000;

  static final ClassValue<int[]> kept =
      new ClassValue<>() {
        @Override
        protected int[] computeValue(Class<?> type) {
          return new int[1];
        }
      };

  static boolean isOver() {
    return ++new WeakReference<>(kept.get(String.class)).get()[0] > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsBehindAWeakReference::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
