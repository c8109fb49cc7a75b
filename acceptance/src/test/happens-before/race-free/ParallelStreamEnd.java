// edge: the actions of a parallel stream's tasks -> its terminal operation returns
// source: java.util.stream: a terminal operation returns when its tasks are done; follows from
//    ForkJoinTask as a Future

import java.util.stream.IntStream;

public class ParallelStreamEnd {
  static int data;
  static final int[] SQUARES = new int[8];

  public static void main(String[] args) {
    IntStream.range(0, 8)
        .parallel()
        .forEach(
            i -> {
              SQUARES[i] = i * i;
            });
    for (int square : SQUARES) {
      data += square;
    }
    int seen = data;
  }
}
