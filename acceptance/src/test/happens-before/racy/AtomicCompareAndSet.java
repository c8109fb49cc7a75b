// edge: AtomicInteger.compareAndSet succeeds -> another's compareAndSet sees its value
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"
// broken: the first one is weakCompareAndSetPlain
// race: AtomicCompareAndSet.data

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicCompareAndSet {
  static final AtomicInteger TURN = new AtomicInteger();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (TURN.compareAndSet(1, 2)) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    TURN.weakCompareAndSetPlain(0, 1);
  }
}
