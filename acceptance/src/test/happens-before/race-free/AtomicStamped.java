// edge: AtomicStampedReference.set -> getStamp sees that stamp
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"

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
    data = 42;
    STATE.set("done", 1);
  }
}
