import dev.heddle.toolkit.PlainLock;

/** Two threads count to two together. (Nothing to gain here: {@code synchronized} does as well.) */
public class Counter {
  private final PlainLock lock = PlainLock.named("counter");
  private int value;

  void increment() {
    try (var _ = lock.hold()) {
      value++;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Counter counter = new Counter();
    Thread first = new Thread(counter::increment, "first");
    Thread second = new Thread(counter::increment, "second");
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("counter = " + counter.value);
  }
}
