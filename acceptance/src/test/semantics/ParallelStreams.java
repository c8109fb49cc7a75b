// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What parallel streams promise: the same results, in order where there is one. */
public class ParallelStreams {
  public static void main(String[] args) throws Exception {
    check(IntStream.range(0, 20).parallel().sum() == 190, "sum");
    List<Integer> doubled = IntStream.range(0, 8).parallel().map(i -> 2 * i).boxed().toList();
    check(doubled.equals(List.of(0, 2, 4, 6, 8, 10, 12, 14)), "the order is kept: " + doubled);
    List<Integer> seen = new ArrayList<>();
    IntStream.range(0, 6).parallel().forEachOrdered(seen::add);
    check(seen.equals(List.of(0, 1, 2, 3, 4, 5)), "forEachOrdered: " + seen);
    check(
        IntStream.range(0, 20).parallel().filter(i -> i > 4).findFirst().getAsInt() == 5,
        "findFirst");
    check(IntStream.range(0, 20).parallel().anyMatch(i -> i == 13), "anyMatch");
    check(
        throwsA(
            IllegalStateException.class,
            () ->
                IntStream.range(0, 4)
                    .parallel()
                    .forEach(
                        i -> {
                          if (i == 2) {
                            throw new IllegalStateException("on purpose");
                          }
                        })),
        "an exception comes through");
    ConcurrentMap<Boolean, Long> parts =
        IntStream.range(0, 9)
            .parallel()
            .boxed()
            .collect(Collectors.groupingByConcurrent(i -> i % 2 == 0, Collectors.counting()));
    check(parts.equals(Map.of(true, 5L, false, 4L)), "grouped: " + parts);
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
