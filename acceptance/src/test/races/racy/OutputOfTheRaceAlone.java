// heddle: verdict failed
// heddle: kind race
// heddle: explains with this race prints "0"
// heddle: explains no schedule without a race printed that

/** Who sees that it is done reads what was written; who does not look first may read too early. */
public class OutputOfTheRaceAlone {
  static int value;
  static volatile boolean done;

  public static void main(String[] args) {
    new Thread(OutputOfTheRaceAlone::write).start();
    boolean early = !done;
    int read = value;
    System.out.println(early ? read : 1);
  }

  static void write() {
    value = 1;
    done = true;
  }
}
