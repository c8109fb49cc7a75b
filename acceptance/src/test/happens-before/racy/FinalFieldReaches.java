// edge: end of the constructor (freeze of a final field) -> a read of what is reached through that
//    field
// source: JLS 17.5.1
// broken: the element is written after the constructor's end
// race: int[]

import java.util.concurrent.atomic.AtomicReference;

public class FinalFieldReaches {

  static class Box {
    final int[] data = new int[1];

    Box() {}
  }

  // Opaque: the reference itself is published without an edge, and without a race.
  static final AtomicReference<Box> SHARED = new AtomicReference<>();

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              Box box = SHARED.getOpaque();
              if (box != null) {
                int seen = box.data[0];
              }
            });
    reader.start();
    Box box = new Box();
    box.data[0] = 42;
    SHARED.setOpaque(box);
  }
}
