// edge: end of the constructor (freeze of a final field) -> a read of that field through any
//    reference
// source: JLS 17.5.1
// broken: the field is not final
// race: FinalField.Box.data

import java.util.concurrent.atomic.AtomicReference;

public class FinalField {

  static class Box {
    int data;

    Box(int data) {
      this.data = data;
    }
  }

  // Opaque: the reference itself is published without an edge, and without a race.
  static final AtomicReference<Box> SHARED = new AtomicReference<>();

  public static void main(String[] args) {
    Thread writer = new Thread(() -> SHARED.setOpaque(new Box(42)));
    writer.start();
    Box box = SHARED.getOpaque();
    if (box != null) {
      int seen = box.data;
    }
  }
}
