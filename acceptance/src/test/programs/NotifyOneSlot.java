// heddle: verdict failed
// heddle: kind stuck
// heddle: explains wait

/** Takers and putters wait at one monitor, and a notify can wake the wrong kind. */
public class NotifyOneSlot {
  private Integer slot;

  synchronized void put(int item) throws InterruptedException {
    while (slot != null) {
      wait();
    }
    slot = item;
    notify();
  }

  synchronized int take() throws InterruptedException {
    while (slot == null) {
      wait();
    }
    int item = slot;
    slot = null;
    notify();
    return item;
  }

  interface Step {
    void run() throws InterruptedException;
  }

  static Thread start(String name, Step step) {
    Runnable task =
        () -> {
          try {
            step.run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    return Thread.ofPlatform().name(name).start(task);
  }

  public static void main(String[] args) throws InterruptedException {
    NotifyOneSlot shared = new NotifyOneSlot();
    Thread[] threads = {
      start("taker-1", shared::take),
      start("taker-2", shared::take),
      start("putter-1", () -> shared.put(1)),
      start("putter-2", () -> shared.put(2))
    };
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("all done");
  }
}
