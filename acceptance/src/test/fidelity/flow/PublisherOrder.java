// A subscriber of a SubmissionPublisher gets the items in order, and then its completion.
// allowed: [1, 2, done]
// because: Flow.Subscriber: its methods are called "in strict sequential order for each
// Subscription"; SubmissionPublisher.close: "issues onComplete signals to current subscribers".

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

public class PublisherOrder {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  static class Logging implements Flow.Subscriber<Integer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(10);
    }

    @Override
    public void onNext(Integer item) {
      log.add(String.valueOf(item));
    }

    @Override
    public void onError(Throwable thrown) {
      log.add("error");
    }

    @Override
    public void onComplete() {
      log.add("done");
    }
  }

  public static void main(String[] args) {
    try (var pool = Executors.newFixedThreadPool(1);
        var publisher = new SubmissionPublisher<Integer>(pool, 4)) {
      publisher.subscribe(new Logging());
      publisher.submit(1);
      publisher.submit(2);
    }
    System.out.println(log);
  }
}
