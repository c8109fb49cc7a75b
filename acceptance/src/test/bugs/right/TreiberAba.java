// heddle: args 6

import java.util.concurrent.atomic.AtomicReference;

/**
 * A lock-free stack whose nodes are used again: what is on top is the same, but not what is below.
 */
public class TreiberAba {
  private static final class Node {
    private final int number;
    private volatile Node next;
    private volatile boolean inUse;

    private Node(int number) {
      this.number = number;
    }
  }

  private static final AtomicReference<Node> top = new AtomicReference<>();

  private static Node pop() {
    Node node;
    Node next;
    do {
      node = top.get();
      if (node == null) {
        return null;
      }
      next = node.next;
    } while (!top.compareAndSet(node, next));
    if (node.inUse) {
      throw new IllegalStateException("taken twice: " + node.number);
    }
    node.inUse = true;
    return node;
  }

  private static void push(Node used) {
    Node node = new Node(used.number);
    node.inUse = false;
    do {
      node.next = top.get();
    } while (!top.compareAndSet(node.next, node));
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    for (int i = 0; i < n; i++) {
      push(new Node(i));
    }
    Runnable takesAll =
        () -> {
          Node first = pop();
          for (int i = 1; i < n; i++) {
            pop();
          }
          if (first != null) {
            push(first);
          }
        };
    Runnable takesTwo =
        () -> {
          pop();
          pop();
        };
    new Thread(takesTwo, "takes-two").start();
    new Thread(takesAll, "takes-all").start();
  }
}
