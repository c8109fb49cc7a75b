// heddle: verdict passed
// heddle: outcome a\nb
// heddle: outcome b\na

/** Two threads print a line each: the order is an outcome, though no other step depends on it. */
public class TwoPrinters {
  public static void main(String[] args) throws InterruptedException {
    Thread first = new Thread(() -> System.out.println("a"));
    Thread second = new Thread(() -> System.out.println("b"));
    first.start();
    second.start();
    first.join();
    second.join();
  }
}
