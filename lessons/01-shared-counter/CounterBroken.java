// heddle: verdict failed
// heddle: kind outcome
// heddle: kind race
// heddle: same-outcome
// heddle: outcome counter = 1
// heddle: outcome counter = 2

/**
 * The counter without a lock.
 *
 * <p>The mistake: {@code value++} reads, adds and writes, and nothing keeps the threads apart. When
 * both read 0 before either writes, both write 1, and one increment is lost. The program says
 * nothing about what it expects; that it can print two different results gives it away.
 */
public class CounterBroken {
  private int value;

  void increment() {
    value++;
  }

  public static void main(String[] args) throws InterruptedException {
    CounterBroken counter = new CounterBroken();
    Thread first = new Thread(counter::increment, "first");
    Thread second = new Thread(counter::increment, "second");
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("counter = " + counter.value);
  }
}
