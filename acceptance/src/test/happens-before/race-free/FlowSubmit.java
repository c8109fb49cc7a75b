// edge: SubmissionPublisher.submit is called -> the subscriber's onNext
// source: SubmissionPublisher: "actions in a source thread prior to publishing an item"

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SubmissionPublisher;

public class FlowSubmit {
  static int data;

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    SubmissionPublisher<String> publisher = new SubmissionPublisher<>(pool, 4);
    CompletableFuture<Void> end =
        publisher.consume(
            item -> {
              int seen = data;
            });
    data = 42;
    publisher.submit("item");
    publisher.close();
    end.join();
    pool.shutdown();
  }
}
