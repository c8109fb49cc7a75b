// findAny of a parallel stream: one of the even numbers. findFirst: the first of them.
// allowed: any 2, first 2
// allowed: any 4, first 2
// because: Stream.findAny: "explicitly nondeterministic; it is free to select any element in the
// stream"; findFirst: "the first element of this stream".

import java.util.List;

public class ParallelFindAny {
  public static void main(String[] args) {
    var numbers = List.of(1, 2, 3, 4);
    int any = numbers.parallelStream().filter(i -> i % 2 == 0).findAny().orElseThrow();
    int first = numbers.parallelStream().filter(i -> i % 2 == 0).findFirst().orElseThrow();
    System.out.println("any " + any + ", first " + first);
  }
}
