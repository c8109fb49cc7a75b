// heddle: verdict passed
// heddle: schedules 1000

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What CopyOnWriteArrayList promises: iterators see the list as it was. */
public class CopyOnWrite {
  public static void main(String[] args) throws Exception {
    CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2));
    Iterator<Integer> iterator = list.iterator();
    Thread adder =
        new Thread(
            () -> {
              list.add(3);
              list.addIfAbsent(1);
            });
    adder.start();
    int count = 0;
    while (iterator.hasNext()) {
      iterator.next();
      count++;
      Thread.yield();
    }
    check(count == 2, "the iterator sees two: " + count);
    adder.join();
    check(list.equals(List.of(1, 2, 3)) && !list.addIfAbsent(3), "the list has three: " + list);
    Iterator<Integer> other = list.iterator();
    other.next();
    check(
        throwsA(UnsupportedOperationException.class, other::remove),
        "its iterators remove nothing");
    Thread one = new Thread(() -> list.addIfAbsent(4));
    Thread two = new Thread(() -> list.addIfAbsent(4));
    one.start();
    two.start();
    one.join();
    two.join();
    check(list.equals(List.of(1, 2, 3, 4)), "added once: " + list);
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
