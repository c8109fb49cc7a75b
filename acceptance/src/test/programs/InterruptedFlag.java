// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome true true false, thrown false, late true

import java.util.concurrent.CountDownLatch;

/** What reads the interrupted flag and what clears it. */
public class InterruptedFlag {
  public static void main(String[] args) throws InterruptedException {
    Thread self = Thread.currentThread();
    assert !self.isInterrupted() : "left over from another run";
    self.interrupt();
    boolean read = self.isInterrupted();
    boolean cleared = Thread.interrupted();
    String flags = read + " " + cleared + " " + self.isInterrupted();

    self.interrupt();
    String thrown = "nothing";
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      thrown = "thrown " + self.isInterrupted();
    }

    boolean[] late = new boolean[1];
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              boolean set = false;
              while (interrupted.getCount() > 0) {
                set |= Thread.interrupted();
                Thread.yield();
              }
              late[0] = set || Thread.interrupted();
            });
    other.start();
    other.interrupt();
    interrupted.countDown();
    other.join();
    System.out.println(flags + ", " + thrown + ", late " + late[0]);
  }
}
