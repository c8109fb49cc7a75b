// edge: CyclicBarrier.await is called -> the barrier action
// source: java.util.concurrent package description: "actions prior to calling CyclicBarrier.await"
// broken: the action runs when one of the two arrives
// race: BarrierArriveToAction.data

import java.util.concurrent.CyclicBarrier;

public class BarrierArriveToAction {
  static int data;

  static void read() {
    int seen = data;
  }

  static final CyclicBarrier BARRIER = new CyclicBarrier(1, BarrierArriveToAction::read);

  static void write() {
    data = 42;
  }

  public static void main(String[] args) throws Exception {
    Thread writer = new Thread(BarrierArriveToAction::write);
    writer.start();
    BARRIER.await();
  }
}
