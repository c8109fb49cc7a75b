import java.util.Queue;
import org.jctools.maps.NonBlockingHashMap;
import org.jctools.queues.MpmcArrayQueue;
import org.jctools.queues.MpscArrayQueue;
import org.jctools.queues.MpscUnboundedArrayQueue;
import org.jctools.queues.SpscArrayQueue;
import org.jctools.queues.SpscLinkedQueue;

/** Plain messages over queues without locks: one or two producers, one consumer. */
public class JCToolsQueues {
  private static final class Message {
    int from;
    int number;

    Message(int from, int number) {
      this.from = from;
      this.number = number;
    }
  }

  private static final int EACH = 3;

  public static void main(String[] args) throws Exception {
    StringBuilder sums = new StringBuilder();
    sums.append(exchange(new MpscArrayQueue<>(4), 2)).append(' ');
    sums.append(exchange(new MpscUnboundedArrayQueue<>(2), 2)).append(' ');
    sums.append(exchange(new MpmcArrayQueue<>(2), 2)).append(' ');
    sums.append(exchange(new SpscArrayQueue<>(4), 1)).append(' ');
    sums.append(exchange(new SpscLinkedQueue<>(), 1));
    System.out.println(sums);
  }

  private static int exchange(Queue<Message> queue, int producers) throws Exception {
    NonBlockingHashMap<Integer, int[]> received = new NonBlockingHashMap<>();
    Thread[] threads = new Thread[producers];
    for (int i = 0; i < producers; i++) {
      int from = i;
      threads[i] = new Thread(() -> produce(queue, from, received), "producer " + i);
      threads[i].start();
    }
    int sum = 0;
    for (int taken = 0; taken < producers * EACH; ) {
      Message message = queue.poll();
      if (message == null) {
        Thread.onSpinWait();
      } else {
        sum += 10 * message.from + message.number;
        message.number = -1;
        taken++;
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return sum + received.size() + received.get(0)[0];
  }

  private static void produce(
      Queue<Message> queue, int from, NonBlockingHashMap<Integer, int[]> received) {
    received.put(from, new int[] {from});
    for (int number = 1; number <= EACH; number++) {
      Message message = new Message(from, number);
      while (!queue.offer(message)) {
        Thread.onSpinWait();
      }
    }
  }
}
