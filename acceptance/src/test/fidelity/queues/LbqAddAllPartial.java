// addAll of a LinkedBlockingQueue adds one element after the other: a thread that looks again and
// again can see a part of them.
// allowed: saw 1, end 3
// allowed: saw 2, end 3
// allowed: saw 3, end 3
// because: BlockingQueue: "The bulk Collection operations addAll, containsAll, retainAll and
// removeAll are not necessarily performed atomically unless specified otherwise".

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

public class LbqAddAllPartial {
  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<Integer>();
    Thread adder = Thread.ofPlatform().start(() -> queue.addAll(List.of(1, 2, 3)));
    int seen = 0;
    while (seen == 0) {
      seen = queue.size();
    }
    adder.join();
    System.out.println("saw " + seen + ", end " + queue.size());
  }
}
