// heddle: verdict failed
// heddle: kind deadlock
// heddle: explains worker
// heddle: explains Answer

/**
 * A static initialiser waits for a thread that waits for the class to be initialised. It happens
 * under every schedule.
 */
public class StaticInitJoinsThread {
  static final class Answer {
    static int value;

    static {
      Thread worker = new Thread(() -> value = 42, "worker");
      worker.start();
      try {
        worker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public static void main(String[] args) {
    System.out.println("answer = " + Answer.value);
  }
}
