// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome sum 3, puts 2

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The program's own subclasses of Thread and of a queue. */
public class Subclasses {
  static final class CountingQueue extends LinkedBlockingQueue<Integer> {
    private static final long serialVersionUID = 1;
    private final AtomicInteger puts = new AtomicInteger();

    @Override
    public void put(Integer item) throws InterruptedException {
      super.put(item);
      puts.incrementAndGet();
    }
  }

  static final class Putter extends Thread {
    private final CountingQueue queue;
    private final int item;

    Putter(CountingQueue queue, int item) {
      super("putter-" + item);
      this.queue = queue;
      this.item = item;
    }

    @Override
    public void run() {
      try {
        queue.put(item);
      } catch (InterruptedException e) {
        interrupt();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    CountingQueue queue = new CountingQueue();
    Putter first = new Putter(queue, 1);
    Putter second = new Putter(queue, 2);
    first.start();
    second.start();
    int sum = queue.take() + queue.take();
    first.join();
    second.join();
    System.out.println("sum " + sum + ", puts " + queue.puts);
  }
}
