// The function given to compute takes a lock that another thread uses beside the map.
// allowed: [compute, beside]
// allowed: [beside, compute]
// because: ConcurrentHashMap.compute: other updates "may be blocked while computation is in
// progress"; the other thread makes none while it holds the lock, so all come to their end.

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

public class ChmComputeTakesLock {
  static final ReentrantLock lock = new ReentrantLock();
  static final List<String> log = new ArrayList<>();

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, Integer>();
    Thread a =
        Thread.ofPlatform()
            .start(
                () ->
                    map.compute(
                        "k",
                        (k, old) -> {
                          note("compute");
                          return 1;
                        }));
    Thread b = Thread.ofPlatform().start(() -> note("beside"));
    a.join();
    b.join();
    System.out.println(log);
  }

  static void note(String what) {
    lock.lock();
    try {
      log.add(what);
    } finally {
      lock.unlock();
    }
  }
}
