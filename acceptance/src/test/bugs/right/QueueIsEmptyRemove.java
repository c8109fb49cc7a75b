// heddle: args 24

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A queue is asked whether it is empty, and then for its head: another may take it in between. */
public class QueueIsEmptyRemove {
  private static void take(Queue<Integer> queue) {
    queue.poll();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Queue<Integer> queue = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < n; i++) {
      queue.add(i);
    }
    Runnable takesAll =
        () -> {
          for (int i = 0; i < n; i++) {
            take(queue);
          }
        };
    new Thread(takesAll, "takes-all").start();
    new Thread(() -> take(queue), "takes-one").start();
  }
}
