// heddle: args 20

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A message is put into a mailbox that was open a moment ago and has been emptied for good since.
 */
public class CloseThenEnqueue {
  private static final Queue<Integer> mailbox = new ConcurrentLinkedQueue<>();
  private static final AtomicInteger delivered = new AtomicInteger();
  private static final AtomicInteger accepted = new AtomicInteger();
  private static volatile boolean closed;

  private static synchronized void send(int message) {
    if (!closed) {
      mailbox.add(message);
      accepted.incrementAndGet();
    }
  }

  private static synchronized void close() {
    closed = true;
    while (mailbox.poll() != null) {
      delivered.incrementAndGet();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Thread sender = new Thread(() -> send(n), "sender");
    for (int i = 0; i < n; i++) {
      send(i);
    }
    sender.start();
    close();
    sender.join();
    assert delivered.get() == accepted.get() : delivered + " of " + accepted;
  }
}
