// edge: the last action of a thread -> join(Duration) returns true
// source: JLS 17.4.5 (and 17.4.4)

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
    if (writer.join(Duration.ofSeconds(2))) {
      int seen = data;
    }
  }
}
