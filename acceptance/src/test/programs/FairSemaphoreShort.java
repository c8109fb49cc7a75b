// heddle: verdict failed
// heddle: kind stuck
// heddle: explains 1 permit is left, and no thread is left that could release one
// heddle: explains it is fair: whoever came first is served first, and the others wait behind
// heddle: explains Semaphore.acquireUninterruptibly was done 2 times, by "main" (ended), "greedy" (ended)

import java.util.concurrent.Semaphore;

/** One permit is not given back: two wait inside the semaphore, and have taken nothing. */
public class FairSemaphoreShort {
  public static void main(String[] args) throws Exception {
    Semaphore semaphore = new Semaphore(2, true);
    semaphore.acquireUninterruptibly(2);
    Thread greedy =
        new Thread(
            () -> {
              semaphore.acquireUninterruptibly(2);
              semaphore.release();
            },
            "greedy");
    greedy.start();
    semaphore.release(2);
    greedy.join();
    new Thread(() -> semaphore.acquireUninterruptibly(2), "late").start();
    new Thread(() -> semaphore.acquireUninterruptibly(2), "later").start();
  }
}
