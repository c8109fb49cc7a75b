// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 4
// heddle: explains thread "hungry" is passed over for ever in Object.wait

/**
 * A philosopher whose neighbours always eat when it looks: one of them begins before the other
 * ends.
 */
public class OwnForksPhilosophers {
  static final boolean[] taken = new boolean[4];
  static volatile int eaten;

  static void take(int left, int right) throws InterruptedException {
    synchronized (taken) {
      while (taken[left] || taken[right]) {
        taken.wait();
      }
      taken[left] = true;
      taken[right] = true;
    }
  }

  static void put(int left, int right) {
    synchronized (taken) {
      taken[left] = false;
      taken[right] = false;
      taken.notifyAll();
    }
  }

  static Thread neighbour(int left, int right) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  take(left, right);
                  eaten = left;
                  eaten = left;
                  eaten = left;
                  eaten = left;
                  eaten = left;
                  put(left, right);
                }
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            "neighbour-" + left);
    thread.setDaemon(true);
    return thread;
  }

  public static void main(String[] args) {
    neighbour(0, 1).start();
    neighbour(2, 3).start();
    new Thread(
            () -> {
              try {
                take(1, 2);
                put(1, 2);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            "hungry")
        .start();
  }
}
