// edge: the barrier action -> a party's await returns
// source: java.util.concurrent package description: "actions prior to calling CyclicBarrier.await"

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

public class BarrierActionToReturn {
  static int data;

  static void write() {
    data = 42;
  }

  static final CyclicBarrier BARRIER = new CyclicBarrier(2, BarrierActionToReturn::write);

  static void arrive() {
    try {
      BARRIER.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    Thread party = new Thread(BarrierActionToReturn::arrive);
    party.start();
    BARRIER.await();
    int seen = data;
  }
}
