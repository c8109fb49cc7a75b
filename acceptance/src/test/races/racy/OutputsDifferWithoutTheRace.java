// heddle: verdict failed
// heddle: kind race
// heddle: explains harm: none was seen

/** Schedules in which nothing races print the same two lines in both orders: the race is no cause. */
public class OutputsDifferWithoutTheRace {
  static int value;
  static volatile boolean done;
  static int seen;

  public static void main(String[] args) {
    new Thread(OutputsDifferWithoutTheRace::write).start();
    new Thread(OutputsDifferWithoutTheRace::read).start();
  }

  static void write() {
    System.out.print("w");
    value = 1;
    done = true;
  }

  static void read() {
    System.out.print("r");
    if (!done) {
      seen = value;
    }
  }
}
