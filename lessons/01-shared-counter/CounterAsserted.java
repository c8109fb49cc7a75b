// heddle: verdict failed
// heddle: kind assertion
// heddle: explains an increment was lost

/**
 * The counter without a lock, by an author who says what must hold.
 *
 * <p>The mistake is the same: {@code volatile} makes each read and each write visible at once, but
 * it does not make the read and the write one step. Two threads can still both read 0 and both
 * write 1. The assertion turns the lost increment into a failure.
 */
public class CounterAsserted {
  private volatile int value;

  void increment() {
    int seen = value;
    value = seen + 1;
  }

  public static void main(String[] args) throws InterruptedException {
    CounterAsserted counter = new CounterAsserted();
    Thread first = new Thread(counter::increment, "first");
    Thread second = new Thread(counter::increment, "second");
    first.start();
    second.start();
    first.join();
    second.join();
    assert counter.value == 2 : "an increment was lost";
    System.out.println("counter = " + counter.value);
  }
}
