// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome counter 4, total 4, taken 2

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Method references to the operations through which threads meet, called by other names. */
public class MethodReferences {
  private int total;

  public static void main(String[] args) throws InterruptedException {
    MethodReferences shared = new MethodReferences();
    ReentrantLock mutex = new ReentrantLock();
    AtomicInteger counter = new AtomicInteger();
    LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    Semaphore finished = new Semaphore(0);
    Runnable lock = mutex::lock;
    Runnable unlock = mutex::unlock;
    IntSupplier next = counter::incrementAndGet;
    Consumer<Integer> send = queue::add;
    Supplier<Integer> receive = queue::poll;
    Runnable work =
        () -> {
          for (int i = 0; i < 2; i++) {
            lock.run();
            shared.total++;
            unlock.run();
            next.getAsInt();
          }
          send.accept(1);
        };
    List<Thread> threads = List.of(new Thread(work), new Thread(work));
    threads.forEach(Thread::start);
    new Thread(finished::release).start();
    finished.acquire();
    for (Thread thread : threads) {
      thread.join();
    }
    int taken = receive.get() + receive.get();
    System.out.printf("counter %d, total %d, taken %d%n", counter.get(), shared.total, taken);
  }
}
