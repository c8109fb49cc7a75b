// One subtask fails: the scope is cancelled and the other one, which waits, is interrupted, or has
// not begun and never does. Needs
// --enable-preview.
// allowed: failed: no, waiting was interrupted
// allowed: failed: no, waiting was not run
// because: StructuredTaskScope: cancelling "interrupts the threads executing unfinished subtasks";
// "when cancelled, fork does not start a thread"; join throws FailedException.

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;

public class StsFailureCancels {
  static volatile String waiting = "not run";

  public static void main(String[] args) throws InterruptedException {
    String result = "no failure";
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(
          () -> {
            throw new IllegalStateException("no");
          });
      scope.fork(StsFailureCancels::await);
      scope.join();
    } catch (StructuredTaskScope.FailedException e) {
      result = "failed: " + e.getCause().getMessage();
    }
    System.out.println(result + ", waiting was " + waiting);
  }

  static boolean await() {
    try {
      new CountDownLatch(1).await();
      waiting = "done";
    } catch (InterruptedException e) {
      waiting = "interrupted";
    }
    return true;
  }
}
