// An iteration over a Vector while another thread adds: it may fail, or see the element, or not.
// allowed: seen 0, failed true
// allowed: seen 1, failed false
// allowed: seen 2, failed false
// allowed: seen 1, failed true
// because: Vector: "if the vector is structurally modified at any time after the iterator is
// created, ... the iterator will throw a ConcurrentModificationException"; hasNext compares sizes,
// so an add after next of the last element is noticed by the next call.

import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Vector;

public class VectorIteratorFails {
  public static void main(String[] args) throws InterruptedException {
    var vector = new Vector<Integer>(List.of(1));
    Thread adder = Thread.ofPlatform().start(() -> vector.add(2));
    int seen = 0;
    boolean failed = false;
    try {
      for (int element : vector) {
        seen++;
        Thread.yield();
      }
    } catch (ConcurrentModificationException e) {
      failed = true;
    }
    adder.join();
    System.out.println("seen " + seen + ", failed " + failed);
  }
}
