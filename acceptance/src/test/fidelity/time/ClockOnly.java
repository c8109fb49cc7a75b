// Who only looks at the clock, however often, waits for nobody.
// allowed: 0
// allowed: 1
// because: nothing orders the two threads.

public class ClockOnly {
  static volatile int x;

  public static void main(String[] args) throws InterruptedException {
    Thread other = Thread.ofPlatform().start(() -> System.out.println(x));
    for (int i = 0; i < 150; i++) {
      long _ = System.nanoTime();
    }
    x = 1;
    other.join();
  }
}
