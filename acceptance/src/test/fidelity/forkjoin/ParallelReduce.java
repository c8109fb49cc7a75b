// A parallel reduction: the grouping is open, the result of an associative function is not.
// allowed: 1-2-3-4, sum 10
// because: Stream.reduce: "for an associative accumulation function"; a parallel reduction of an
// ordered stream keeps the encounter order.

import java.util.List;

public class ParallelReduce {
  public static void main(String[] args) {
    String joined =
        List.of("1", "2", "3", "4").parallelStream().reduce((a, b) -> a + "-" + b).orElseThrow();
    int sum = List.of(1, 2, 3, 4).parallelStream().mapToInt(i -> i).sum();
    System.out.println(joined + ", sum " + sum);
  }
}
