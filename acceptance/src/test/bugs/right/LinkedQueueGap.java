// heddle: args 16

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A queue for many producers (Vyukov) is cut in two while one of them has taken its place and not
 * linked itself: the consumer gives up after n tries, although it knows that there is an item.
 */
public class LinkedQueueGap {
  private static final class Node {
    private volatile Node next;
  }

  private static volatile Node head = new Node();
  private static final AtomicReference<Node> tail = new AtomicReference<>(head);
  private static final AtomicInteger sent = new AtomicInteger();

  private static void send() {
    Node node = new Node();
    Node before = tail.getAndSet(node);
    before.next = node;
    sent.incrementAndGet();
  }

  private static void receive(int tries) {
    if (sent.get() == 0) {
      return;
    }
    Node next = head.next;
    for (int i = 1; next == null; i++) {
      next = head.next;
    }
    head = next;
    if (next == null) {
      throw new IllegalStateException("an item that was sent is not there");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    new Thread(LinkedQueueGap::send, "slow").start();
    new Thread(LinkedQueueGap::send, "fast").start();
    new Thread(() -> receive(n), "consumer").start();
  }
}
