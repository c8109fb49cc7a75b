// The same with a synchronized list, and addAll instead of a copy.
// allowed: copy [], end [1, 2]
// allowed: copy [1, 2], end [1, 2]
// because: Collections.synchronizedList: the list is the lock of its methods, also of toArray,
// which addAll calls.

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class SyncListCopied {
  public static void main(String[] args) throws InterruptedException {
    List<Integer> list = Collections.synchronizedList(new ArrayList<>());
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  synchronized (list) {
                    list.add(1);
                    list.add(2);
                  }
                });
    var copy = new ArrayList<Integer>();
    copy.addAll(list);
    writer.join();
    System.out.println("copy " + copy + ", end " + list);
  }
}
