// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome stopped

/** The usual worker: it sleeps between its turns until somebody interrupts it. */
public class InterruptStopsWorker {
  private static volatile boolean stopped;

  static void work() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    stopped = true;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread worker = new Thread(InterruptStopsWorker::work, "worker");
    worker.start();
    Thread.sleep(5);
    worker.interrupt();
    worker.join();
    assert stopped;
    System.out.println("stopped");
  }
}
