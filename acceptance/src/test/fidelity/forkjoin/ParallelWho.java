// A parallel stream whose functions do nothing that others could see: the caller does all of it, or
// another thread helps.
// allowed: threads 1
// allowed: threads 2
// allowed: threads 3
// allowed: threads 4
// because: Stream.parallel gives no promise which threads run the functions; there are four
// elements, so four threads at most.

import java.util.List;
import java.util.stream.Collectors;

public class ParallelWho {
  public static void main(String[] args) {
    int threads =
        List.of(1, 2, 3, 4).parallelStream()
            .map(element -> Thread.currentThread().threadId())
            .collect(Collectors.toSet())
            .size();
    System.out.println("threads " + threads);
  }
}
