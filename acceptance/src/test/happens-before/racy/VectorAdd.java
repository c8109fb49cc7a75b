// edge: Vector.add -> Vector.contains
// source: JLS 17.4.5 (monitor): the methods are synchronized
// broken: the write comes after add
// race: VectorAdd.data

import java.util.Vector;

public class VectorAdd {
  static final Vector<String> VECTOR = new Vector<>();
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              VECTOR.add("done");
              data = 42;
            });
    writer.start();
    if (VECTOR.contains("done")) {
      int seen = data;
    }
  }
}
