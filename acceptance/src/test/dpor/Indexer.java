import java.util.concurrent.atomic.AtomicIntegerArray;

/** N threads insert four messages each into one hash table (Flanagan, Godefroid, POPL 2005). */
public class Indexer {
  static final int SIZE = 128;
  static final int MAX = 4;
  static final AtomicIntegerArray TABLE = new AtomicIntegerArray(SIZE);

  public static void main(String[] args) {
    Thread[] threads = new Thread[Integer.parseInt(args[0])];
    for (int t = 0; t < threads.length; t++) {
      int tid = t;
      threads[t] = new Thread(() -> insert(tid));
    }
    for (Thread thread : threads) {
      thread.start();
    }
  }

  static void insert(int tid) {
    for (int m = 1; m <= MAX; m++) {
      int w = m * 11 + tid;
      int h = w * 7 % SIZE;
      while (!TABLE.compareAndSet(h, 0, w)) {
        h = (h + 1) % SIZE;
      }
    }
  }
}
