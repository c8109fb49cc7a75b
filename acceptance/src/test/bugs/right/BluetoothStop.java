// heddle: args 20

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A driver is stopped while it works: a request looks whether the driver stops and then counts
 * itself, in two steps. Here a bus of n devices is told first (after Qadeer and Wu's example).
 */
public class BluetoothStop {
  private static final AtomicInteger pending = new AtomicInteger(1);
  private static final AtomicInteger told = new AtomicInteger();
  private static final CountDownLatch idle = new CountDownLatch(1);
  private static volatile boolean stopping;
  private static volatile boolean stopped;

  private static boolean begin() {
    pending.incrementAndGet();
    if (stopping) {
      end();
      return false;
    }
    return true;
  }

  private static void end() {
    if (pending.decrementAndGet() == 0) {
      idle.countDown();
    }
  }

  private static void request() {
    if (begin()) {
      assert !stopped : "works after it has stopped";
      end();
    }
  }

  private static void stop(int devices) throws InterruptedException {
    stopping = true;
    for (int i = 0; i < devices; i++) {
      told.incrementAndGet();
    }
    end();
    idle.await();
    stopped = true;
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Thread request = new Thread(BluetoothStop::request, "request");
    request.start();
    stop(n);
    request.join();
  }
}
