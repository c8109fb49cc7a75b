// heddle: verdict passed
// heddle: schedules 10

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Chance ends the loop: a shuffle that leaves all in order. */
public class DrawsShuffle {
  static final int TURNS = 6_000;

  static final List<Integer> ordered = List.of(1, 2, 3, 4, 5, 6, 7);

  static boolean isOver() {
    List<Integer> numbers = Arrays.asList(1, 2, 3, 4, 5, 6, 7);
    Collections.shuffle(numbers);
    boolean over = numbers.equals(ordered);
    Collections.sort(numbers);
    return over;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(DrawsShuffle::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
