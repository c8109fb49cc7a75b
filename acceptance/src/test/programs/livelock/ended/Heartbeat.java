// heddle: verdict passed
// heddle: schedules 100

/** A daemon that beats for ever beside a program that does its work. */
public class Heartbeat {
  static volatile long beats;

  public static void main(String[] args) throws InterruptedException {
    Object lock = new Object();
    Thread heart =
        new Thread(
            () -> {
              try {
                while (true) {
                  synchronized (lock) {
                    beats = 1;
                  }
                  Thread.sleep(100);
                }
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            "heart");
    heart.setDaemon(true);
    heart.start();
    for (int i = 0; i < 1_000; i++) {
      synchronized (lock) {
        Thread.yield();
      }
    }
    Thread.sleep(1_000);
  }
}
