// edge: DelayQueue.put -> take of that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

public class DelayQueueTake {

  record Later(long due) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }

  static final DelayQueue<Later> QUEUE = new DelayQueue<>();
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              QUEUE.put(new Later(System.nanoTime()));
            });
    writer.start();
    QUEUE.take();
    int seen = data;
  }
}
