// heddle: args 12

/**
 * Two machines step on, each as it likes; the alarm goes off if each sees the other at exactly one
 * stage behind, n times in turn.
 */
public class Rendezvous {
  private static volatile int left;
  private static volatile int right;
  private static volatile boolean leftIsLost;
  private static volatile boolean rightIsLost;

  private static void goLeft(int stages) {
    for (int i = 1; i <= stages; i++) {
      left = i;
      leftIsLost |= right != i - 1;
    }
  }

  private static void goRight(int stages) {
    for (int i = 1; i <= stages; i++) {
      rightIsLost |= left != i;
      right = i;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Thread other = new Thread(() -> goRight(n), "right");
    other.start();
    goLeft(n);
    other.join();
    assert leftIsLost || rightIsLost : "in step all the way";
  }
}
