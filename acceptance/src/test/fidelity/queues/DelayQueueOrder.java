// Two consumers take from a DelayQueue. The element that expires first is taken first, and none is
// taken before its time; who takes which is open.
// allowed: one short, two long, early false
// allowed: one long, two short, early false
// because: DelayQueue: an element "can only be taken when its delay has expired", and the head is
// the one "whose delay expired furthest in the past".

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

public class DelayQueueOrder {
  record Item(String name, long due) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(due, ((Item) other).due);
    }
  }

  static volatile String one;
  static volatile String two;
  static volatile boolean early;

  public static void main(String[] args) throws InterruptedException {
    var queue = new DelayQueue<Item>();
    long now = System.nanoTime();
    queue.add(new Item("long", now + 2_000_000));
    queue.add(new Item("short", now + 1_000_000));
    Thread first = Thread.ofPlatform().start(() -> one = take(queue));
    Thread second = Thread.ofPlatform().start(() -> two = take(queue));
    first.join();
    second.join();
    System.out.println("one " + one + ", two " + two + ", early " + early);
  }

  static String take(DelayQueue<Item> queue) {
    try {
      Item item = queue.take();
      if (System.nanoTime() < item.due()) {
        early = true;
      }
      return item.name();
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }
}
