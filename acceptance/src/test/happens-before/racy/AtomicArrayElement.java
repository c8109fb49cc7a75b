// edge: AtomicIntegerArray.set -> get of the same element sees it
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"
// broken: it looks at another element, which was set before the write
// race: AtomicArrayElement.data

import java.util.concurrent.atomic.AtomicIntegerArray;

public class AtomicArrayElement {
  static final AtomicIntegerArray STEPS = new AtomicIntegerArray(2);
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (STEPS.get(0) == 1) {
                int seen = data;
              }
            });
    reader.start();
    STEPS.set(0, 1);
    data = 42;
    STEPS.set(1, 1);
  }
}
