// With a yield before it: a copy of a Vector waits for a thread that holds the vector's monitor.
// allowed: copy [], end [1, 2]
// allowed: copy [1, 2], end [1, 2]
// because: new ArrayList(collection) takes the elements by toArray, which Vector synchronizes; the
// writer holds the monitor for both adds.

import java.util.ArrayList;
import java.util.Vector;

public class VectorCopiedLater {
  public static void main(String[] args) throws InterruptedException {
    var vector = new Vector<Integer>();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  synchronized (vector) {
                    vector.add(1);
                    vector.add(2);
                  }
                });
    Thread.yield();
    var copy = new ArrayList<>(vector);
    writer.join();
    System.out.println("copy " + copy + ", end " + vector);
  }
}
