// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome all done

/** Takers and putters wait at one monitor, and every change wakes them all. */
public class NotifyAllSlot {
  private Integer slot;

  synchronized void put(int item) throws InterruptedException {
    while (slot != null) {
      wait();
    }
    slot = item;
    notifyAll();
  }

  synchronized int take() throws InterruptedException {
    while (slot == null) {
      wait();
    }
    int item = slot;
    slot = null;
    notifyAll();
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
    NotifyAllSlot shared = new NotifyAllSlot();
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
