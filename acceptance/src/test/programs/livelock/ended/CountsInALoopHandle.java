// heddle: verdict passed
// heddle: schedules 10

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Only a frame that the JDK hides knows how many turns there were. */
public class CountsInALoopHandle {
  static final int TURNS = 6_000;

  static void turn() {
    Thread.yield();
  }

  static void count() {
    try {
      MethodHandle turn =
          MethodHandles.lookup()
              .findStatic(CountsInALoopHandle.class, "turn", MethodType.methodType(void.class));
      MethodHandle body = MethodHandles.dropArguments(turn, 0, int.class);
      MethodHandles.countedLoop(MethodHandles.constant(int.class, TURNS), null, body).invoke();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInALoopHandle::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
