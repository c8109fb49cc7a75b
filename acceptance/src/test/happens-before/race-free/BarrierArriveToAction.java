// edge: CyclicBarrier.await is called -> the barrier action
// source: java.util.concurrent package description: "actions prior to calling CyclicBarrier.await"

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

public class BarrierArriveToAction {
  static int data;

  static void read() {
    int seen = data;
  }

  static final CyclicBarrier BARRIER = new CyclicBarrier(2, BarrierArriveToAction::read);

  static void write() {
    data = 42;
    try {
      BARRIER.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    Thread writer = new Thread(BarrierArriveToAction::write);
    writer.start();
    BARRIER.await();
  }
}
