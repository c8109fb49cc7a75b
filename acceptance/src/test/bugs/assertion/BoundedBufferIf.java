// heddle: args 32

/** A buffer whose producers, once woken, do not look again whether there is room. */
public class BoundedBufferIf {
  private static int capacity;
  private static int size;

  private static synchronized void put() throws InterruptedException {
    if (size == capacity) {
      BoundedBufferIf.class.wait();
    }
    size++;
    assert size <= capacity : size;
    BoundedBufferIf.class.notifyAll();
  }

  private static synchronized void take() throws InterruptedException {
    while (size == 0) {
      BoundedBufferIf.class.wait();
    }
    size--;
    BoundedBufferIf.class.notifyAll();
  }

  private static void produce(int items) {
    try {
      for (int i = 0; i < items; i++) {
        put();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void consume(int items) {
    try {
      for (int i = 0; i < items; i++) {
        take();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    capacity = n;
    new Thread(() -> consume(n + 2), "consumer").start();
    new Thread(() -> produce(n), "producer").start();
    new Thread(() -> produce(1), "second").start();
    new Thread(() -> produce(1), "third").start();
  }
}
