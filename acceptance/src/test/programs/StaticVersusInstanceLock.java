// heddle: verdict failed
// heddle: kind outcome
// heddle: kind race
// heddle: same-outcome
// heddle: outcome count = 1
// heddle: outcome count = 2

/** A static synchronized method locks the class, an instance method the object: two locks. */
public class StaticVersusInstanceLock {
  private static int count;

  static synchronized void incrementByClass() {
    count++;
  }

  synchronized void incrementByObject() {
    count++;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread first = new Thread(StaticVersusInstanceLock::incrementByClass);
    Thread second = new Thread(new StaticVersusInstanceLock()::incrementByObject);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("count = " + count);
  }
}
