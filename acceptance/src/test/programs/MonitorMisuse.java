// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome notify, wait, unlock, start twice

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** What is forbidden throws what it should: the monitor or the lock of another, a second start. */
public class MonitorMisuse {
  interface Step {
    void run() throws InterruptedException;
  }

  private static final List<String> REFUSED = new ArrayList<>();

  static void refused(String name, Step step) throws InterruptedException {
    try {
      step.run();
      throw new AssertionError(name + " was allowed");
    } catch (IllegalMonitorStateException | IllegalThreadStateException e) {
      REFUSED.add(name);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Object monitor = new Object();
    ReentrantLock lock = new ReentrantLock();
    Thread thread = new Thread(lock::lock);
    thread.start();
    thread.join();
    refused("notify", monitor::notify);
    refused("wait", monitor::wait);
    refused("unlock", lock::unlock);
    refused("start twice", thread::start);
    System.out.println(String.join(", ", REFUSED));
  }
}
