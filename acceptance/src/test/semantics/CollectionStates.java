// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Vector;

/** A thread that waits for the lock of a synchronized list or of a Vector is BLOCKED. */
public class CollectionStates {
  public static void main(String[] args) throws InterruptedException {
    List<Integer> list = Collections.synchronizedList(new ArrayList<>());
    Vector<Integer> vector = new Vector<>();
    Thread vectorAdder = new Thread(() -> vector.add(5));
    synchronized (vector) {
      vectorAdder.start();
      awaitState(vectorAdder, Thread.State.BLOCKED);
    }
    vectorAdder.join();
    Thread adder = new Thread(() -> list.add(5));
    synchronized (list) {
      adder.start();
      awaitState(adder, Thread.State.BLOCKED);
    }
    adder.join();
    check(list.size() == 1 && vector.size() == 1, "added after that");
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
