// edge: ConcurrentLinkedDeque.addFirst -> peekLast sees that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.ConcurrentLinkedDeque;

public class ConcurrentLinkedDequePeek {
  static final ConcurrentLinkedDeque<String> DEQUE = new ConcurrentLinkedDeque<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (DEQUE.peekLast() != null) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    DEQUE.addFirst("done");
  }
}
