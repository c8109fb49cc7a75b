// Two subscribers get the same item, each in its own time.
// allowed: [a1, b1]
// allowed: [b1, a1]
// because: SubmissionPublisher "asynchronously issues submitted (non-null) items to current
// subscribers until it is closed"; between subscribers no order is promised.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

public class PublisherTwoSubscribers {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  record Logging(String name) implements Flow.Subscriber<Integer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(Integer item) {
      log.add(name + item);
    }

    @Override
    public void onError(Throwable thrown) {
      log.add("error");
    }

    @Override
    public void onComplete() {}
  }

  public static void main(String[] args) {
    try (var pool = Executors.newFixedThreadPool(2);
        var publisher = new SubmissionPublisher<Integer>(pool, 4)) {
      publisher.subscribe(new Logging("a"));
      publisher.subscribe(new Logging("b"));
      publisher.submit(1);
    }
    System.out.println(log);
  }
}
