// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What ExecutorCompletionService promises: futures in the order of their completion. */
public class CompletionServices {
  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CompletionService<String> service = new ExecutorCompletionService<>(pool);
    check(
        service.poll() == null && service.poll(1, TimeUnit.MILLISECONDS) == null,
        "nothing completed");
    CountDownLatch gate = new CountDownLatch(1);
    service.submit(
        () -> {
          gate.await();
          return "late";
        });
    service.submit(() -> "early");
    check(service.take().get().equals("early"), "early first");
    check(service.poll() == null, "late is not done");
    gate.countDown();
    check(service.take().get().equals("late"), "late then");
    service.submit(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    Future<String> failed = service.take();
    check(throwsA(ExecutionException.class, failed::get), "a failure is completed, too");
    Thread.currentThread().interrupt();
    check(throwsA(InterruptedException.class, service::take), "interrupted before take: it throws");
    pool.shutdown();
  }

  interface Action {
    void run() throws Exception;
  }

  /** Whether the action throws this. */
  static boolean throwsA(Class<? extends Throwable> type, Action action) {
    try {
      action.run();
      return false;
    } catch (Throwable t) {
      return type.isInstance(t);
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
