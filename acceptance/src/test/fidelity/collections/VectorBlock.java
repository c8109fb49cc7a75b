// A block synchronized on a Vector keeps out the adds of another thread.
// allowed: in the block 0 0, end [x, y]
// allowed: in the block 1 1, end [y, x]
// because: Vector's methods are synchronized on the vector itself (JLS 17.1): between the two looks
// in the block no element can come.

import java.util.Vector;

public class VectorBlock {
  public static void main(String[] args) throws InterruptedException {
    var vector = new Vector<String>();
    Thread adder = Thread.ofPlatform().start(() -> vector.add("y"));
    String looks;
    synchronized (vector) {
      looks = vector.size() + " " + vector.size();
      vector.add("x");
    }
    adder.join();
    System.out.println("in the block " + looks + ", end " + vector);
  }
}
