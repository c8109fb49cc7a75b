// edge: Vector.add -> Vector.contains
// source: JLS 17.4.5 (monitor): the methods are synchronized

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
    data = 42;
    VECTOR.add("done");
  }
}
