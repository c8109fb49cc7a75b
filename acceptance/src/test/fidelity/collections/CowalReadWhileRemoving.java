// While removeIf asks its predicate, readers are not kept out and see the list as it was.
// allowed: read [1, 2], end [2]
// because: CopyOnWriteArrayList: reads never lock, and see the array from before until the mutation
// has ended; the predicate does not return before the reader has read.

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

public class CowalReadWhileRemoving {
  static volatile String read;

  public static void main(String[] args) throws InterruptedException {
    var list = new CopyOnWriteArrayList<Integer>(List.of(1, 2));
    var hasRead = new CountDownLatch(1);
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  read = list.toString();
                  hasRead.countDown();
                });
    list.removeIf(
        element -> {
          try {
            hasRead.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return element == 1;
        });
    reader.join();
    System.out.println("read " + read + ", end " + list);
  }
}
