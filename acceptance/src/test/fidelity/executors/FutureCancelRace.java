// cancel(true) races with the run of the task: before it, in the middle, or after its end.
// allowed: cancel true, ran false, get cancelled
// allowed: cancel true, ran true, get cancelled
// allowed: cancel false, ran true, get done
// because: Future.cancel: "false if the task cannot be cancelled, typically because it has already
// completed; true otherwise"; after true, get throws CancellationException.

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class FutureCancelRace {
  static volatile boolean ran;

  public static void main(String[] args) throws Exception {
    Future<String> future;
    boolean cancelled;
    try (var pool = Executors.newFixedThreadPool(1)) {
      future =
          pool.submit(
              () -> {
                ran = true;
                return "done";
              });
      cancelled = future.cancel(true);
    }
    String got;
    try {
      got = future.get();
    } catch (CancellationException e) {
      got = "cancelled";
    }
    System.out.println("cancel " + cancelled + ", ran " + ran + ", get " + got);
  }
}
