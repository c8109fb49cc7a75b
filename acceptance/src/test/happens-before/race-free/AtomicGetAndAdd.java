// edge: AtomicInteger.getAndIncrement -> the next getAndIncrement
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicGetAndAdd {
  static final AtomicInteger ARRIVED = new AtomicInteger();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (ARRIVED.getAndIncrement() == 1) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    ARRIVED.getAndIncrement();
  }
}
