// Two threads add to a Vector, one of them twice. No element is lost.
// allowed: [1, 2, 3]
// allowed: [1, 3, 2]
// allowed: [3, 1, 2]
// because: "Vector is synchronized"; add appends "to the end of this Vector".

import java.util.Vector;

public class VectorAdders {
  public static void main(String[] args) throws InterruptedException {
    var vector = new Vector<Integer>();
    Thread a =
        Thread.ofPlatform()
            .start(
                () -> {
                  vector.add(1);
                  vector.add(2);
                });
    Thread b = Thread.ofPlatform().start(() -> vector.add(3));
    a.join();
    b.join();
    System.out.println(vector);
  }
}
