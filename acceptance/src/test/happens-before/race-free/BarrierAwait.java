// edge: CyclicBarrier.await is called -> another party's await returns
// source: java.util.concurrent package description: "actions prior to calling CyclicBarrier.await"

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

public class BarrierAwait {
  static final CyclicBarrier BARRIER = new CyclicBarrier(2);
  static int data;

  static void write() {
    data = 42;
    try {
      BARRIER.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    Thread writer = new Thread(BarrierAwait::write);
    writer.start();
    BARRIER.await();
    int seen = data;
  }
}
