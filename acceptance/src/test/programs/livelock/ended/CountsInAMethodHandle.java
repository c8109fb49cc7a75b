// heddle: verdict passed
// heddle: schedules 10

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Only a number that a method handle was made with knows how many turns there were. */
public class CountsInAMethodHandle {
  static final int TURNS = 6_000;

  static MethodHandle turns = MethodHandles.constant(int.class, 0);

  static boolean isOver() {
    try {
      int n = (int) turns.invoke() + 1;
      turns = MethodHandles.constant(int.class, n);
      return n > TURNS;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInAMethodHandle::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
