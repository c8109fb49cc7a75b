// edge: write of the default value of a field -> the first action of every thread
// source: JLS 17.4.5 (and 17.4.4)
// broken: the constructor writes the field, too
// race: DefaultValue.Box.data

import java.util.concurrent.atomic.AtomicReference;

public class DefaultValue {

  static class Box {
    int data;

    Box() {
      data = 42;
    }
  }

  // Opaque: the reference itself is published without an edge, and without a race.
  static final AtomicReference<Box> SHARED = new AtomicReference<>();

  public static void main(String[] args) {
    Thread writer = new Thread(() -> SHARED.setOpaque(new Box()));
    writer.start();
    Box box = SHARED.getOpaque();
    if (box != null) {
      int seen = box.data;
    }
  }
}
