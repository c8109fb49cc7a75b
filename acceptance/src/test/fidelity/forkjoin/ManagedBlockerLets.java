// A task of a pool with one thread blocks in a ManagedBlocker until another task of this pool has
// run, since the pool makes up for the blocked thread.
// allowed: unblocked
// because: ForkJoinPool.managedBlock: "possibly arranges for a spare thread to be activated if
// necessary to ensure sufficient parallelism while the current thread is blocked".

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

public class ManagedBlockerLets {
  static final CountDownLatch latch = new CountDownLatch(1);

  static class Waiting implements ForkJoinPool.ManagedBlocker {
    @Override
    public boolean block() throws InterruptedException {
      latch.await();
      return true;
    }

    @Override
    public boolean isReleasable() {
      return latch.getCount() == 0;
    }
  }

  public static void main(String[] args) throws Exception {
    try (var pool = new ForkJoinPool(1)) {
      var waiting =
          pool.submit(
              () -> {
                ForkJoinPool.managedBlock(new Waiting());
                return "unblocked";
              });
      pool.execute(latch::countDown);
      System.out.println(waiting.get());
    }
  }
}
