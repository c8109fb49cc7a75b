// heddle: verdict failed
// heddle: kind race
// heddle: explains both held a lock, but not the same one
// heddle: explains `NotTheSameLock.first`
// heddle: explains `NotTheSameLock.second`
// heddle: explains an update is lost
// heddle: outcome 1
// heddle: outcome 2

/** Each thread takes a lock, and each another one. */
public class NotTheSameLock {
  private static final Object first = new Object();
  private static final Object second = new Object();
  private static int count;

  public static void main(String[] args) throws InterruptedException {
    Thread a =
        new Thread(
            () -> {
              synchronized (first) {
                count++;
              }
            });
    Thread b =
        new Thread(
            () -> {
              synchronized (second) {
                count++;
              }
            });
    a.start();
    b.start();
    a.join();
    b.join();
    System.out.println(count);
  }
}
