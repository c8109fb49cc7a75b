// A LinkedBlockingDeque with room for one: one thread puts first, one puts last, and the taker
// sees their elements in the order in which there was room.
// allowed: [f, l]
// allowed: [l, f]
// because: LinkedBlockingDeque.putFirst and putLast wait "if necessary for space to become
// available", without fairness.

import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;

public class LbdBoundedPutFirst {
  public static void main(String[] args) throws InterruptedException {
    var deque = new LinkedBlockingDeque<String>(1);
    Thread first = Thread.ofPlatform().start(() -> put(deque, true));
    Thread last = Thread.ofPlatform().start(() -> put(deque, false));
    System.out.println(List.of(deque.takeFirst(), deque.takeLast()));
    first.join();
    last.join();
  }

  static void put(LinkedBlockingDeque<String> deque, boolean atHead) {
    try {
      if (atHead) {
        deque.putFirst("f");
      } else {
        deque.putLast("l");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
