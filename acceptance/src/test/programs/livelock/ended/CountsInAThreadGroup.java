// heddle: verdict passed
// heddle: schedules 10


/** Only a field of a thread group knows how many turns there were. */
public class CountsInAThreadGroup {
  static final int TURNS = 6_000;

  static final class Group extends ThreadGroup {
    int turns;

    Group() {
      super("group");
    }
  }

  static final Group group = new Group();

  static boolean isOver() {
    return ++group.turns > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInAThreadGroup::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
