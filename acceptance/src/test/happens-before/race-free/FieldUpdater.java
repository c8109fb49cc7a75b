// edge: AtomicIntegerFieldUpdater.getAndSet -> a volatile read sees it
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public class FieldUpdater {
  static final AtomicIntegerFieldUpdater<FieldUpdater> READY =
      AtomicIntegerFieldUpdater.newUpdater(FieldUpdater.class, "ready");
  volatile int ready;
  int data;

  public static void main(String[] args) {
    FieldUpdater box = new FieldUpdater();
    Thread reader =
        new Thread(
            () -> {
              if (box.ready == 1) {
                int seen = box.data;
              }
            });
    reader.start();
    box.data = 42;
    READY.getAndSet(box, 1);
  }
}
