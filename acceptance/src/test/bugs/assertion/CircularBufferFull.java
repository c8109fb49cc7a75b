// heddle: args 24

import java.util.concurrent.atomic.AtomicIntegerArray;

/** A ring for one producer and one consumer that takes one item more than it has room for. */
public class CircularBufferFull {
  private static AtomicIntegerArray ring = new AtomicIntegerArray(1);
  private static volatile int written;
  private static volatile int read;

  private static void produce(int items) {
    for (int i = 1; i <= items; i++) {
      int at = written;
      while (at - read > ring.length()) {
        Thread.onSpinWait();
      }
      ring.set(at % ring.length(), i);
      written = at + 1;
    }
  }

  private static void consume(int items) {
    for (int i = 1; i <= items; i++) {
      int at = read;
      while (written == at) {
        Thread.onSpinWait();
      }
      int item = ring.get(at % ring.length());
      assert item == i : item + " in place of " + i;
      read = at + 1;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    ring = new AtomicIntegerArray(n);
    new Thread(() -> consume(n + 1), "consumer").start();
    new Thread(() -> produce(n + 1), "producer").start();
  }
}
