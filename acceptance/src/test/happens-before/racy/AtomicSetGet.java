// edge: AtomicInteger.set -> get sees it
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"
// broken: setOpaque instead of set
// race: AtomicSetGet.data

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicSetGet {
  static final AtomicInteger READY = new AtomicInteger();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (READY.get() == 1) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    READY.setOpaque(1);
  }
}
