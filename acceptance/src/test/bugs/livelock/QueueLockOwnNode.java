// heddle: args 40

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A queue lock (CLH). A thread that somebody stands behind uses its own node again, rather than
 * that of the one before: if it comes back, after so many steps, before the other has looked, each
 * waits for the other.
 */
public class QueueLockOwnNode {
  private static final class Node {
    private volatile boolean locked;
  }

  private static final AtomicReference<Node> tail = new AtomicReference<>(new Node());
  private static final AtomicInteger done = new AtomicInteger();

  private static void enter(int times, int steps) {
    Node mine = new Node();
    for (int i = 0; i < times; i++) {
      mine.locked = true;
      Node before = tail.getAndSet(mine);
      while (before.locked) {
        Thread.onSpinWait();
      }
      boolean isLast = tail.get() == mine;
      mine.locked = false;
      if (isLast) {
        mine = before;
      }
      for (int j = 0; j < steps; j++) {
        done.incrementAndGet();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    new Thread(() -> enter(2, n), "twice").start();
    new Thread(() -> enter(1, 0), "once").start();
  }
}
