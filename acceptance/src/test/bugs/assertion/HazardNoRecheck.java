// heddle: args 20

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A hazard pointer is set, but nobody looks whether what it points to is still the head. */
public class HazardNoRecheck {
  private static final class Node {
    private volatile boolean freed;
  }

  private static final AtomicReference<Node> head = new AtomicReference<>(new Node());

  private static void read(AtomicReferenceArray<Node> hazards) {
    Node node = head.get();
    hazards.set(0, node);
    assert !node.freed;
    hazards.set(0, null);
  }

  private static void retire(AtomicReferenceArray<Node> hazards) {
    Node old = head.getAndSet(new Node());
    for (int i = 0; i < hazards.length(); i++) {
      if (hazards.get(i) == old) {
        return;
      }
    }
    old.freed = true;
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    AtomicReferenceArray<Node> hazards = new AtomicReferenceArray<>(n);
    new Thread(() -> retire(hazards), "retires").start();
    new Thread(() -> read(hazards), "reads").start();
  }
}
