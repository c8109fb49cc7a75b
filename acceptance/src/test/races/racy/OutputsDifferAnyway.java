// heddle: verdict failed
// heddle: kind race
// heddle: explains in which it may do harm
// heddle: explains perhaps harm: schedule
// heddle: explains no schedule was without a race, so the order of the threads alone may do that

/** Every schedule has the race, and what is printed depends on the order of the threads alone. */
public class OutputsDifferAnyway {
  static int unused;

  public static void main(String[] args) {
    new Thread(() -> run("a")).start();
    new Thread(() -> run("b")).start();
  }

  static void run(String name) {
    unused = 1;
    System.out.print(name);
  }
}
