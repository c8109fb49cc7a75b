// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 20
// heddle: explains thread "main" runs for ever and gets nowhere
// heddle: explains reads WaitsForNobody.done

/** Nobody ever sets what the main thread waits for in a loop. */
public class WaitsForNobody {
  static volatile boolean done;

  public static void main(String[] args) throws InterruptedException {
    Thread worker = new Thread(() -> {});
    worker.start();
    while (!done) {
      Thread.onSpinWait();
    }
  }
}
