// heddle: args 10

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Each worker waits for its neighbour, if that is at work: all may be, in a ring. Some start late.
 */
public class LatchRing {
  private static void work(int me, AtomicIntegerArray busy, CountDownLatch[] done) {
    for (int i = 0; i < me * 7 % 5; i++) {
      busy.set(me, 0);
    }
    busy.set(me, 1);
    int neighbour = (me + 1) % done.length;
    if (busy.get(neighbour) == 1 && neighbour > me) {
      await(done[neighbour]);
    }
    done[me].countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    AtomicIntegerArray busy = new AtomicIntegerArray(n);
    CountDownLatch[] done = new CountDownLatch[n];
    for (int i = 0; i < n; i++) {
      done[i] = new CountDownLatch(1);
    }
    for (int i = 0; i < n; i++) {
      int me = i;
      new Thread(() -> work(me, busy, done), "worker-" + me).start();
    }
  }
}
