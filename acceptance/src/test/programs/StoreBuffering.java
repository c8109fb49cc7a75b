// heddle: verdict passed
// heddle: outcome r1 = 0, r2 = 1
// heddle: outcome r1 = 1, r2 = 0
// heddle: outcome r1 = 1, r2 = 1

/** The store buffering litmus test with volatile fields: both reads cannot come first. */
public class StoreBuffering {
  private static volatile int x;
  private static volatile int y;
  private static int r1;
  private static int r2;

  static void left() {
    x = 1;
    r1 = y;
  }

  static void right() {
    y = 1;
    r2 = x;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread left = new Thread(StoreBuffering::left);
    Thread right = new Thread(StoreBuffering::right);
    left.start();
    right.start();
    left.join();
    right.join();
    System.out.println("r1 = " + r1 + ", r2 = " + r2);
  }
}
