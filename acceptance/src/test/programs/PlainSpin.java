// heddle: verdict failed
// heddle: kind race
// heddle: same-outcome
// heddle: outcome seen

/** A thread spins until a plain field is set, with nothing in the loop to stop at. */
public class PlainSpin {
  private static boolean ready;

  public static void main(String[] args) throws InterruptedException {
    Thread writer = new Thread(() -> ready = true);
    writer.start();
    while (!ready) {}
    System.out.println("seen");
    writer.join();
  }
}
