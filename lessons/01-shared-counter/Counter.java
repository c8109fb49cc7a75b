// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome counter = 2

/**
 * Two threads count to two together.
 *
 * <p>{@code counter++} looks like one step and is three: read the field, add one, write the field.
 * A second thread that reads between the first one's read and write overwrites its increment. Here
 * every increment happens under the same lock, so the three steps of one thread can never fall
 * between those of the other.
 */
public class Counter {
  private int value;

  synchronized void increment() {
    value++;
  }

  synchronized int value() {
    return value;
  }

  public static void main(String[] args) throws InterruptedException {
    Counter counter = new Counter();
    Thread first = new Thread(counter::increment, "first");
    Thread second = new Thread(counter::increment, "second");
    first.start();
    second.start();
    first.join();
    second.join();
    assert counter.value() == 2 : "an increment was lost";
    System.out.println("counter = " + counter.value());
  }
}
