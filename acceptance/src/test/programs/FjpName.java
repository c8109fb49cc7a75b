// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome ForkJoinPool-1-worker-1

import java.util.concurrent.*;
public class FjpName {
  public static void main(String[] args) throws Exception {
    try (ForkJoinPool p = new ForkJoinPool(2)) {
      System.out.println(p.submit(() -> Thread.currentThread().getName()).get());
    }
  }
}
