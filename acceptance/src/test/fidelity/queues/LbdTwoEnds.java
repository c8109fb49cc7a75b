// One thread polls two elements from the head of a LinkedBlockingDeque, another one from its tail.
// There are two elements for three polls.
// allowed: head 1 2, tail null
// allowed: head 1 null, tail 2
// because: Deque.pollFirst and pollLast: remove the first or last element, "or null if this deque
// is empty".

import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;

public class LbdTwoEnds {
  static volatile String head;
  static volatile Integer tail;

  public static void main(String[] args) throws InterruptedException {
    var deque = new LinkedBlockingDeque<Integer>(List.of(1, 2));
    Thread first =
        Thread.ofPlatform().start(() -> head = deque.pollFirst() + " " + deque.pollFirst());
    Thread last = Thread.ofPlatform().start(() -> tail = deque.pollLast());
    first.join();
    last.join();
    System.out.println("head " + head + ", tail " + tail);
  }
}
