// heddle: args 30

import java.util.concurrent.atomic.AtomicInteger;

/** Peterson's lock, where a thread gives way before it says that it wants to enter. */
public class PetersonTurnFirst {
  private static final AtomicInteger inside = new AtomicInteger();
  private static final AtomicInteger packed = new AtomicInteger();
  private static volatile boolean leftWants;
  private static volatile boolean rightWants;
  private static volatile int turn;

  private static void left() {
    leftWants = true;
    turn = 1;
    while (rightWants && turn == 1) {
      Thread.onSpinWait();
    }
    assert inside.incrementAndGet() == 1;
    inside.decrementAndGet();
    leftWants = false;
  }

  private static void right() {
    rightWants = true;
    turn = 0;
    while (leftWants && turn == 0) {
      Thread.onSpinWait();
    }
    assert inside.incrementAndGet() == 1;
    inside.decrementAndGet();
    rightWants = false;
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable packs =
        () -> {
          for (int i = 0; i < n; i++) {
            packed.incrementAndGet();
          }
          left();
        };
    new Thread(packs, "left").start();
    new Thread(PetersonTurnFirst::right, "right").start();
  }
}
