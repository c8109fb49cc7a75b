// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome ok

import java.util.*; import java.util.concurrent.*;
public class SnapshotSyncList2 {
  static final List<String> list = Collections.synchronizedList(new ArrayList<>(List.of("a", "b")));
  public static void main(String[] args) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Thread mover = new Thread(() -> {
      go.countDown();
      synchronized (list) { String s = list.remove(0); list.add(s); }
    });
    mover.start();
    go.await();
    List<String> copy = new ArrayList<>(list);
    assert copy.size() == 2 : copy;
    mover.join();
    System.out.println("ok");
  }
}
