// edge: a subscriber's onNext -> its next onNext
// source: Flow.Subscription: "Subscriber method invocations ... strictly ordered in happens-before
//    order"
// broken: it consumes from two publishers
// race: FlowOnNext.data

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SubmissionPublisher;

public class FlowOnNext {
  static int data;

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    SubmissionPublisher<Integer> first = new SubmissionPublisher<>(pool, 4);
    SubmissionPublisher<Integer> second = new SubmissionPublisher<>(pool, 4);
    CompletableFuture<Void> end =
        first.consume(
            item -> {
              data += item;
            });
    CompletableFuture<Void> other =
        second.consume(
            item -> {
              data += item;
            });
    first.submit(20);
    second.submit(22);
    first.close();
    second.close();
    end.join();
    other.join();
    pool.shutdown();
  }
}
