// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 100

/** Dekker's algorithm without the turn: each gives way to the other, at the same time, for ever. */
public class DekkerWithoutTurn {
  static volatile boolean firstWants;
  static volatile boolean secondWants;

  static void first() {
    firstWants = true;
    while (secondWants) {
      firstWants = false;
      Thread.yield();
      firstWants = true;
    }
    firstWants = false;
  }

  static void second() {
    secondWants = true;
    while (firstWants) {
      secondWants = false;
      Thread.yield();
      secondWants = true;
    }
    secondWants = false;
  }

  public static void main(String[] args) {
    new Thread(DekkerWithoutTurn::first, "first").start();
    new Thread(DekkerWithoutTurn::second, "second").start();
  }
}
