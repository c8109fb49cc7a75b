// forEach of a parallel stream: any order, each element once.
// allowed: [1, 2]
// allowed: [2, 1]
// because: Stream.forEach: "For parallel stream pipelines, this operation does not guarantee to
// respect the encounter order of the stream".

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

public class ParallelForEach {
  public static void main(String[] args) {
    var log = new ConcurrentLinkedQueue<Integer>();
    List.of(1, 2).parallelStream().forEach(log::add);
    System.out.println(log);
  }
}
