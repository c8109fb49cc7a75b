// The future of SubmissionPublisher.consume ends when the publisher is closed and all is consumed.
// allowed: sum 3, done before close false
// because: SubmissionPublisher.consume: "Returns a CompletableFuture that is completed normally
// when the publisher signals onComplete"; each item is consumed before.

import java.util.concurrent.Executors;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;

public class ConsumeFuture {
  public static void main(String[] args) {
    var sum = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(2)) {
      var publisher = new SubmissionPublisher<Integer>(pool, 4);
      var consumed = publisher.consume(sum::addAndGet);
      publisher.submit(1);
      publisher.submit(2);
      boolean before = consumed.isDone();
      publisher.close();
      consumed.join();
      System.out.println("sum " + sum + ", done before close " + before);
    }
  }
}
