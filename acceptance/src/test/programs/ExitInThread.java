// heddle: verdict failed
// heddle: kind exit
// heddle: explains 3

/** A thread other than main ends the whole program, with a status that says it failed. */
public class ExitInThread {
  public static void main(String[] args) throws InterruptedException {
    Thread quitter = new Thread(() -> System.exit(3), "quitter");
    quitter.start();
    quitter.join();
    System.out.println("never printed");
  }
}
