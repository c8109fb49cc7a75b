// The owner pushes and pops at the head of a ConcurrentLinkedDeque, a thief polls at its tail.
// allowed: owner 2 1, thief null
// allowed: owner 2 null, thief 1
// because: ConcurrentLinkedDeque: insertions and removals at both ends "execute safely across
// multiple threads"; an element is removed once.

import java.util.concurrent.ConcurrentLinkedDeque;

public class CldOwnerAndThief {
  static volatile Integer stolen;

  public static void main(String[] args) throws InterruptedException {
    var deque = new ConcurrentLinkedDeque<Integer>();
    Thread thief = Thread.ofPlatform().start(() -> stolen = deque.pollLast());
    deque.push(1);
    deque.push(2);
    Integer first = deque.poll();
    Integer second = deque.poll();
    thief.join();
    System.out.println("owner " + first + " " + second + ", thief " + stolen);
  }
}
