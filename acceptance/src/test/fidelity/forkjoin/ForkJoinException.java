// A task of a fork-join pool throws: join throws the same kind of exception, and the sibling is
// done or not.
// allowed: caught left, right ran true
// allowed: caught left, right ran false
// because: ForkJoinTask.invokeAll: "If any task encounters an exception, the other may be
// cancelled".

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public class ForkJoinException {
  static volatile boolean ran;

  public static void main(String[] args) {
    String caught;
    boolean seen;
    try (var pool = new ForkJoinPool(2)) {
      var root =
          pool.submit(
              () -> {
                ForkJoinTask<?> left =
                    ForkJoinTask.adapt(
                        (Runnable)
                            () -> {
                              throw new IllegalStateException("left");
                            });
                ForkJoinTask<?> right = ForkJoinTask.adapt(() -> ran = true);
                try {
                  ForkJoinTask.invokeAll(left, right);
                  return "nothing";
                } catch (IllegalStateException e) {
                  return "left";
                }
              });
      caught = root.join();
      seen = ran;
    }
    System.out.println("caught " + caught + ", right ran " + seen);
  }
}
