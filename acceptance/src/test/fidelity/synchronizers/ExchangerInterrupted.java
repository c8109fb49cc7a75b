// An interrupt ends the search for a partner.
// allowed: interrupted
// because: Exchanger.exchange: InterruptedException if interrupted on entry or while waiting.
import java.util.concurrent.Exchanger;

public class ExchangerInterrupted {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Exchanger<String> EXCHANGER = new Exchanger<>();

  private static void exchange() {
    try {
      log("got " + EXCHANGER.exchange("mine"));
    } catch (InterruptedException e) {
      log("interrupted");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread lonely = thread("lonely", () -> exchange());
    lonely.start();
    lonely.interrupt();
    lonely.join();
    System.out.println(LOG);
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }
}
