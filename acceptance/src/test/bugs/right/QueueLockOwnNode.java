// heddle: args 3

import java.util.concurrent.atomic.AtomicReference;

/** A queue lock (CLH) whose threads use their own node again rather than that of the one before. */
public class QueueLockOwnNode {
  private static final class Node {
    private volatile boolean locked;
  }

  private static final AtomicReference<Node> tail = new AtomicReference<>(new Node());

  private static void enter(int times) {
    Node mine = new Node();
    for (int i = 0; i < times; i++) {
      mine.locked = true;
      Node before = tail.getAndSet(mine);
      while (before.locked) {
        Thread.onSpinWait();
      }
      mine.locked = false;
      mine = before;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    new Thread(() -> enter(2), "twice").start();
    for (int i = 1; i < n; i++) {
      new Thread(() -> enter(1), "once-" + i).start();
    }
  }
}
