// contains and add on a synchronized list are two steps: without a lock around them both threads
// may add.
// allowed: [a]
// allowed: [b]
// allowed: [a, b]
// allowed: [b, a]
// because: Collections.synchronizedList makes each call atomic, not a sequence of calls; for those
// "it is imperative that the user manually synchronize".

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class SyncListCheckThenAdd {
  public static void main(String[] args) throws InterruptedException {
    List<String> list = Collections.synchronizedList(new ArrayList<>());
    Thread a = Thread.ofPlatform().start(() -> addIfEmpty(list, "a"));
    Thread b = Thread.ofPlatform().start(() -> addIfEmpty(list, "b"));
    a.join();
    b.join();
    System.out.println(list);
  }

  static void addIfEmpty(List<String> list, String element) {
    if (list.isEmpty()) {
      list.add(element);
    }
  }
}
