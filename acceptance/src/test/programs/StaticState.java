// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome counter 2, names [main, worker], holder 1, level 5

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** State in static fields, in a lazily loaded holder and in an enum: each run starts afresh. */
public class StaticState {
  private static final List<String> NAMES = Collections.synchronizedList(new ArrayList<>());
  private static int counter;

  enum Gauge {
    OIL,
    WATER;

    private int level;

    static synchronized void raise(Gauge gauge, int by) {
      gauge.level += by;
    }
  }

  static final class Holder {
    private static int loads;
    private static final Holder INSTANCE = new Holder();

    private Holder() {
      loads++;
    }
  }

  static synchronized void work() {
    counter++;
    NAMES.add(Thread.currentThread().getName());
    Gauge.raise(Gauge.OIL, NAMES.size());
    Gauge.raise(Gauge.WATER, 1);
    assert Holder.INSTANCE != null;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread worker = new Thread(StaticState::work, "worker");
    worker.start();
    work();
    worker.join();
    List<String> names = NAMES.stream().sorted().toList();
    int level = Gauge.OIL.level + Gauge.WATER.level;
    System.out.printf(
        "counter %d, names %s, holder %d, level %d%n", counter, names, Holder.loads, level);
  }
}
