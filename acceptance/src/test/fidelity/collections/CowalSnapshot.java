// An iterator of a CopyOnWriteArrayList shows the list as it was when the iterator was made, while
// another thread adds 3 and then removes 1.
// allowed: [1, 2]
// allowed: [1, 2, 3]
// allowed: [2, 3]
// because: CopyOnWriteArrayList: "The 'snapshot' style iterator method uses a reference to the
// state of the array at the point that the iterator was created".

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public class CowalSnapshot {
  public static void main(String[] args) throws InterruptedException {
    var list = new CopyOnWriteArrayList<Integer>(List.of(1, 2));
    Thread changer =
        Thread.ofPlatform()
            .start(
                () -> {
                  list.add(3);
                  list.remove((Integer) 1);
                });
    List<Integer> seen = new ArrayList<>();
    for (int element : list) {
      seen.add(element);
      Thread.yield();
    }
    changer.join();
    System.out.println(seen);
  }
}
