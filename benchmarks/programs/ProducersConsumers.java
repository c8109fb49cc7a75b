import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Three producers put five items each, three consumers take five each. */
public class ProducersConsumers {
  private static final int THREADS = 3;
  private static final int ITEMS = 5;

  public static void main(String[] args) throws InterruptedException {
    BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(new Thread(() -> produce(queue)));
      threads.add(new Thread(() -> consume(queue)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(queue.size());
  }

  private static void produce(BlockingQueue<Integer> queue) {
    try {
      for (int i = 0; i < ITEMS; i++) {
        queue.put(i);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void consume(BlockingQueue<Integer> queue) {
    try {
      for (int i = 0; i < ITEMS; i++) {
        queue.take();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
