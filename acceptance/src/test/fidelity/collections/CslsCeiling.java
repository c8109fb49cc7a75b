// ceiling and first of a ConcurrentSkipListSet while another thread adds 20 and then removes 10.
// allowed: ceiling 30, first 10
// allowed: ceiling 30, first 20
// allowed: ceiling 20, first 10
// allowed: ceiling 20, first 20
// because: NavigableSet.ceiling: "the least element in this set greater than or equal to the given
// element"; first: "the first (lowest) element currently in this set".

import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

public class CslsCeiling {
  public static void main(String[] args) throws InterruptedException {
    var set = new ConcurrentSkipListSet<Integer>(List.of(10, 30));
    Thread changer =
        Thread.ofPlatform()
            .start(
                () -> {
                  set.add(20);
                  set.remove(10);
                });
    int ceiling = set.ceiling(15);
    int first = set.first();
    changer.join();
    System.out.println("ceiling " + ceiling + ", first " + first);
  }
}
