// A subscriber cancels after its first item: it gets no second one, and the publisher goes on.
// allowed: [1], subscribers at the end 0
// because: Flow.Subscription.cancel: "Causes the Subscriber to (eventually) stop receiving
// messages"; in SubmissionPublisher, a cancel within onNext stops before the next item.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

public class SubscriptionCancel {
  static final ConcurrentLinkedQueue<Integer> log = new ConcurrentLinkedQueue<>();

  static class Once implements Flow.Subscriber<Integer> {
    private volatile Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(10);
    }

    @Override
    public void onNext(Integer item) {
      log.add(item);
      subscription.cancel();
    }

    @Override
    public void onError(Throwable thrown) {
      log.add(-1);
    }

    @Override
    public void onComplete() {
      log.add(0);
    }
  }

  public static void main(String[] args) {
    int left;
    try (var pool = Executors.newFixedThreadPool(1)) {
      var publisher = new SubmissionPublisher<Integer>(pool, 4);
      publisher.subscribe(new Once());
      publisher.submit(1);
      publisher.submit(2);
      publisher.close();
      left = publisher.getNumberOfSubscribers();
    }
    System.out.println(log + ", subscribers at the end " + left);
  }
}
