// heddle: args 240

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two threads of different length do much that does not matter. The one sees that the other sees
 * that it is there, if it is stopped twice where it matters.
 */
public class NoisyHandshake {
  private static final AtomicInteger noise = new AtomicInteger();
  private static volatile int asks;
  private static volatile int answers;

  private static void make(int sounds) {
    for (int i = 0; i < sounds; i++) {
      noise.incrementAndGet();
    }
  }

  private static void ask(int sounds) {
    make(3 * sounds);
    asks = 1;
    assert answers == 0 : "answered";
    asks = 0;
    make(sounds);
  }

  private static void answer(int sounds) {
    make(sounds);
    if (asks == 1) {
      answers = 0;
      answers = 0;
    }
    make(3 * sounds);
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    new Thread(() -> ask(n), "asks").start();
    new Thread(() -> answer(n), "answers").start();
  }
}
