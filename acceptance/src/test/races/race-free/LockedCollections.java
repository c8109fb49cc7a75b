// heddle: verdict passed
// heddle: same-outcome

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Collections whose every use is under one lock, iterators included. */
public class LockedCollections {
  private static final List<Integer> wrapped = Collections.synchronizedList(new ArrayList<>());
  private static final Map<Integer, Integer> guarded = new HashMap<>();
  private static final ReentrantLock lock = new ReentrantLock();

  static void use(int n) {
    wrapped.add(n);
    synchronized (wrapped) {
      Iterator<Integer> all = wrapped.iterator();
      while (all.hasNext()) {
        if (all.next() == n) {
          all.remove();
        }
      }
    }
    lock.lock();
    try {
      guarded.merge(0, n, Integer::sum);
      for (Map.Entry<Integer, Integer> entry : guarded.entrySet()) {
        entry.setValue(entry.getValue() + 1);
      }
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(() -> use(1));
    Thread b = new Thread(() -> use(2));
    a.start();
    b.start();
    a.join();
    b.join();
    System.out.println(wrapped.size() + " " + guarded);
  }
}
