// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome sum = 5050
// heddle: schedules 200

import java.util.stream.IntStream;

/** A parallel stream, on the common pool that all runs in this JVM share. */
public class ParallelStream {
  public static void main(String[] args) {
    System.out.println("sum = " + IntStream.rangeClosed(1, 100).parallel().sum());
  }
}
