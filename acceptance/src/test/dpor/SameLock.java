import java.util.concurrent.locks.ReentrantLock;
/** Threads take one lock, each some times: as many orders as ways to deal their turns. */
public class SameLock {
  static final ReentrantLock LOCK = new ReentrantLock();
  static int value;
  public static void main(String[] a) throws Exception {
    int threads = Integer.parseInt(a[0]), times = Integer.parseInt(a[1]);
    Thread[] t = new Thread[threads];
    for (int i = 0; i < threads; i++) { t[i] = new Thread(() -> { for (int k = 0; k < times; k++) { LOCK.lock(); try { value++; } finally { LOCK.unlock(); } } }); }
    for (Thread x : t) x.start();
    for (Thread x : t) x.join();
    System.out.println(value);
  }
}
