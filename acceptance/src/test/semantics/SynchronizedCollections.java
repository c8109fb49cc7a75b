// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Vector;

/**
 * What Vector and Collections.synchronizedList promise: each call is atomic, and they lock
 * themselves.
 */
public class SynchronizedCollections {
  public static void main(String[] args) throws Exception {
    List<Integer> list = Collections.synchronizedList(new ArrayList<>());
    Vector<Integer> vector = new Vector<>();
    Thread one =
        new Thread(
            () -> {
              list.add(1);
              vector.add(1);
              list.add(2);
              vector.add(2);
            });
    Thread two =
        new Thread(
            () -> {
              list.add(3);
              vector.add(3);
              list.add(4);
              vector.add(4);
            });
    one.start();
    two.start();
    one.join();
    two.join();
    check(list.size() == 4 && vector.size() == 4, "nothing is lost: " + list + vector);
    check(
        list.indexOf(1) < list.indexOf(2) && vector.indexOf(3) < vector.indexOf(4),
        "in each thread's order");
    Thread adder =
        new Thread(
            () -> {
              list.add(5);
              vector.add(5);
            });
    synchronized (list) {
      adder.start();
      Thread.yield();
      check(list.size() == 4, "a block on the list keeps others out");
    }
    synchronized (vector) {
      int size = vector.size();
      Thread.yield();
      check(vector.size() == size, "a block on the vector keeps others out");
    }
    adder.join();
    check(list.size() == 5 && vector.lastElement() == 5, "added after that");
    check(
        throwsA(
            ConcurrentModificationException.class,
            () -> {
              for (Integer i : vector) {
                vector.remove(i);
              }
            }),
        "iteration fails fast");
  }

  interface Action {
    void run() throws Exception;
  }

  /** Whether the action throws this. */
  static boolean throwsA(Class<? extends Throwable> type, Action action) {
    try {
      action.run();
      return false;
    } catch (Throwable t) {
      return type.isInstance(t);
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
