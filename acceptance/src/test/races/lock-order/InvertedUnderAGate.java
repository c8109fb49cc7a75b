// heddle: verdict passed
// heddle: schedules 200

/** The orders are inverted, but a third lock lets only one thread in at a time: no warning. */
public class InvertedUnderAGate {
  private static final Object gate = new Object();
  private static final Object left = new Object();
  private static final Object right = new Object();

  static void both(Object outer, Object inner) {
    synchronized (gate) {
      synchronized (outer) {
        synchronized (inner) {
          outer.hashCode();
        }
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(() -> both(left, right));
    Thread b = new Thread(() -> both(right, left));
    a.start();
    b.start();
    a.join();
    b.join();
    // After the others have ended, any order will do.
    synchronized (right) {
      synchronized (left) {
        left.hashCode();
      }
    }
  }
}
