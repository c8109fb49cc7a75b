// anyMatch of a parallel stream finds the match, after at least one and at most all tests.
// allowed: match true, tests within bounds true
// because: Stream.anyMatch: "May not evaluate the predicate on all elements if not necessary for
// determining the result".

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class ParallelAnyMatch {
  public static void main(String[] args) {
    var tests = new AtomicInteger();
    boolean match =
        List.of(1, 2, 3, 4).parallelStream()
            .anyMatch(
                element -> {
                  tests.incrementAndGet();
                  return element == 2;
                });
    boolean within = tests.get() >= 1 && tests.get() <= 4;
    System.out.println("match " + match + ", tests within bounds " + within);
  }
}
