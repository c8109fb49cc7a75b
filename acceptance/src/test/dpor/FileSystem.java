import java.util.concurrent.locks.ReentrantLock;

/** N threads allocate blocks for inodes (Flanagan, Godefroid, POPL 2005). */
public class FileSystem {
  static final int INODES = 32;
  static final int BLOCKS = 26;
  static final ReentrantLock[] LOCK_I = locks(INODES);
  static final ReentrantLock[] LOCK_B = locks(BLOCKS);
  static final int[] INODE = new int[INODES];
  static final boolean[] BUSY = new boolean[BLOCKS];

  static ReentrantLock[] locks(int n) {
    ReentrantLock[] locks = new ReentrantLock[n];
    for (int i = 0; i < n; i++) {
      locks[i] = new ReentrantLock();
    }
    return locks;
  }

  public static void main(String[] args) {
    Thread[] threads = new Thread[Integer.parseInt(args[0])];
    for (int t = 0; t < threads.length; t++) {
      int tid = t;
      threads[t] = new Thread(() -> allocate(tid % INODES));
    }
    for (Thread thread : threads) {
      thread.start();
    }
  }

  static void allocate(int i) {
    LOCK_I[i].lock();
    if (INODE[i] == 0) {
      int b = i * 2 % BLOCKS;
      while (true) {
        LOCK_B[b].lock();
        if (!BUSY[b]) {
          BUSY[b] = true;
          INODE[i] = b + 1;
          LOCK_B[b].unlock();
          break;
        }
        LOCK_B[b].unlock();
        b = (b + 1) % BLOCKS;
      }
    }
    LOCK_I[i].unlock();
  }
}
