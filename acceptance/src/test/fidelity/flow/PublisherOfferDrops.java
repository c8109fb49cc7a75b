// offer drops an item when the subscriber's buffer is full. The subscriber asks for the items when
// main lets it, which may be before or after the offers.
// allowed: [1, 2, 3], drops 0
// allowed: [1, 2], drops 1
// because: SubmissionPublisher.offer: "The item may be dropped by one or more subscribers if
// resource limits are exceeded"; a negative result is the number of drops.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

public class PublisherOfferDrops {
  static final ConcurrentLinkedQueue<Integer> log = new ConcurrentLinkedQueue<>();

  static class Logging implements Flow.Subscriber<Integer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(10);
    }

    @Override
    public void onNext(Integer item) {
      log.add(item);
    }

    @Override
    public void onError(Throwable thrown) {
      log.add(-1);
    }

    @Override
    public void onComplete() {}
  }

  public static void main(String[] args) {
    int drops = 0;
    try (var pool = Executors.newFixedThreadPool(1);
        var publisher = new SubmissionPublisher<Integer>(pool, 2)) {
      publisher.subscribe(new Logging());
      for (int i = 1; i <= 3; i++) {
        drops -= Math.min(0, publisher.offer(i, null));
      }
    }
    System.out.println(log + ", drops " + drops);
  }
}
