// edge: the last action of a thread -> join(Duration) returns true
// source: JLS 17.4.5 (and 17.4.4)
// broken: the join times out and nobody looks at its result
// race: ThreadTimedJoin.data

import java.time.Duration;

public class ThreadTimedJoin {
  static int data;

  static void write() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    data = 42;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread writer = new Thread(ThreadTimedJoin::write);
    writer.start();
    writer.join(Duration.ofMillis(500));
    int seen = data;
  }
}
