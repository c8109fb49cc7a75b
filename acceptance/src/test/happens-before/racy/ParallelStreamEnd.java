// edge: the actions of a parallel stream's tasks -> its terminal operation returns
// source: java.util.stream: a terminal operation returns when its tasks are done; follows from
//    ForkJoinTask as a Future
// broken: all elements add to one field
// race: ParallelStreamEnd.data

import java.util.stream.IntStream;

public class ParallelStreamEnd {
  static int data;
  static final int[] SQUARES = new int[8];

  public static void main(String[] args) {
    IntStream.range(0, 8)
        .parallel()
        .forEach(
            i -> {
              data += i * i;
            });
    int seen = data;
  }
}
