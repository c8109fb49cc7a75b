// A consumer waits for an element that is due late; an earlier one arrives meanwhile and is taken
// first.
// allowed: [early, late]
// because: DelayQueue.take: "Retrieves and removes the expired head of this queue, waiting if
// necessary until an expired element is available"; the early one is due at once.

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

public class DelayQueueEarlierArrives {
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

  public static void main(String[] args) throws InterruptedException {
    var queue = new DelayQueue<Item>();
    long now = System.nanoTime();
    var early = new Item("early", now);
    Thread producer = Thread.ofPlatform().start(() -> queue.add(early));
    List<String> taken = new ArrayList<>();
    // The late one comes only when the early one is there, or the order would be open.
    while (queue.isEmpty()) {
      Thread.onSpinWait();
    }
    queue.add(new Item("late", now + 2_000_000));
    taken.add(queue.take().name());
    taken.add(queue.take().name());
    producer.join();
    System.out.println(taken);
  }
}
