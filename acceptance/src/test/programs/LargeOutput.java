// heddle: verdict passed
// heddle: same-outcome
// heddle: schedules 100

/** Half a megabyte of output, more than anybody keeps: all of it counts for the outcome. */
public class LargeOutput {
  public static void main(String[] args) throws InterruptedException {
    Thread idle = new Thread(() -> {});
    idle.start();
    String line = "x".repeat(99);
    for (int i = 0; i < 5_000; i++) {
      System.out.println(line);
    }
    idle.join();
    System.out.println("the last line");
  }
}
