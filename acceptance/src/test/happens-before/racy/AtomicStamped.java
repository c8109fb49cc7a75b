// edge: AtomicStampedReference.set -> getStamp sees that stamp
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"
// broken: the write comes after set
// race: AtomicStamped.data

import java.util.concurrent.atomic.AtomicStampedReference;

public class AtomicStamped {
  static final AtomicStampedReference<String> STATE = new AtomicStampedReference<>("begun", 0);
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (STATE.getStamp() == 1) {
                int seen = data;
              }
            });
    reader.start();
    STATE.set("done", 1);
    data = 42;
  }
}
