// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;

/** What SubmissionPublisher promises: order, demand, completion, errors. */
public class Publishers {
  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(pool, 2);
    check(!publisher.hasSubscribers() && publisher.getMaxBufferCapacity() == 2, "new");
    List<Object> log = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch done = new CountDownLatch(1);
    publisher.subscribe(
        new Flow.Subscriber<>() {
          Flow.Subscription subscription;

          @Override
          public void onSubscribe(Flow.Subscription given) {
            log.add("begin");
            subscription = given;
            subscription.request(1);
          }

          @Override
          public void onNext(Integer item) {
            log.add(item);
            subscription.request(1);
          }

          @Override
          public void onError(Throwable t) {
            log.add(t);
            done.countDown();
          }

          @Override
          public void onComplete() {
            log.add("end");
            done.countDown();
          }
        });
    check(publisher.getNumberOfSubscribers() == 1, "one subscriber");
    for (int i = 0; i < 4; i++) {
      check(publisher.submit(i) >= 0, "submit waits for room");
    }
    publisher.close();
    done.await();
    check(log.equals(List.of("begin", 0, 1, 2, 3, "end")), "in order: " + log);
    check(
        publisher.isClosed() && throwsA(IllegalStateException.class, () -> publisher.submit(9)),
        "closed");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    SubmissionPublisher<Integer> full = new SubmissionPublisher<>(pool, 1);
    CompletableFuture<Void> end =
        full.consume(
            item -> {
              begun.countDown();
              try {
                gate.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    full.submit(0);
    begun.await();
    int dropped = 0;
    for (int i = 1; i <= 8; i++) {
      if (full.offer(i, null) < 0) {
        dropped++;
      }
    }
    check(dropped >= 4 && dropped < 8, "offer drops what does not fit: " + dropped);
    check(full.offer(9, 5, TimeUnit.MILLISECONDS, null) < 0, "after a timeout, too");
    gate.countDown();
    full.closeExceptionally(new IllegalStateException("on purpose"));
    check(throwsA(ExecutionException.class, end::get), "an error reaches the consumer");
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
