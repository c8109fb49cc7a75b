// heddle: args 30

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The alternating-bit protocol over lines that keep the order. The sender sends again when it has
 * looked n times, and takes any acknowledgement for that of what it sent last.
 */
public class AlternatingBit {
  private static final Queue<Integer> there = new ConcurrentLinkedQueue<>();
  private static final Queue<Integer> back = new ConcurrentLinkedQueue<>();
  private static volatile int received;
  private static volatile boolean ended;

  private static void send(int messages, int patience) {
    for (int i = 0; i < messages; i++) {
      there.add(i);
      int tries = 0;
      while (!isAcknowledged(i)) {
        tries++;
        if (tries == patience) {
          there.add(i);
        }
      }
    }
    ended = true;
  }

  private static boolean isAcknowledged(int message) {
    Integer bit = back.poll();
    return bit != null && bit >= 0;
  }

  private static void receive() {
    int expected = 0;
    while (!ended) {
      Integer message = there.poll();
      if (message != null) {
        if (message % 2 == expected % 2) {
          assert message == expected : message + " in place of " + expected;
          expected++;
          received = expected;
        }
        back.add(message % 2);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    Thread receiver = new Thread(AlternatingBit::receive, "receiver");
    receiver.start();
    send(3, n);
    receiver.join();
    assert received == 3 : received;
  }
}
