// A parallel collect to a list keeps the order; to a concurrent map, values of one group come in
// any order.
// allowed: [1, 3], groups {0=[1, 3]}
// allowed: [1, 3], groups {0=[3, 1]}
// because: Collectors.toList keeps the encounter order; Collectors.groupingByConcurrent is
// "concurrent and unordered".

import java.util.List;
import java.util.stream.Collectors;

public class ParallelCollect {
  public static void main(String[] args) {
    var odd = List.of(1, 2, 3, 4).parallelStream().filter(i -> i % 2 == 1).toList();
    var groups = odd.parallelStream().collect(Collectors.groupingByConcurrent(i -> 0));
    System.out.println(odd + ", groups " + groups);
  }
}
