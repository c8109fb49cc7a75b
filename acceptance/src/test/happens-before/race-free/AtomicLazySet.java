// edge: AtomicBoolean.lazySet -> get sees it
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"

import java.util.concurrent.atomic.AtomicBoolean;

public class AtomicLazySet {
  static final AtomicBoolean READY = new AtomicBoolean();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (READY.get()) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    READY.lazySet(true);
  }
}
