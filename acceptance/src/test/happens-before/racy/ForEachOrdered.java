// edge: forEachOrdered's action for one element -> its action for the next
// source: Stream.forEachOrdered: "performing the action for one element happens-before ...
//    subsequent elements"
// broken: forEach instead of forEachOrdered
// race: ForEachOrdered.data

import java.util.stream.IntStream;

public class ForEachOrdered {
  static int data;

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
