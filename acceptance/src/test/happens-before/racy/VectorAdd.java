// edge: Vector.add -> Vector.contains
// source: JLS 17.4.5 (monitor): the methods are synchronized
// broken: the write comes after add
// race: VectorAdd.data

import java.util.Vector;

public class VectorAdd {
  static final Vector<String> VECTOR = new Vector<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (VECTOR.contains("done")) {
                int seen = data;
              }
            });
    reader.start();
    VECTOR.add("done");
    data = 42;
  }
}
