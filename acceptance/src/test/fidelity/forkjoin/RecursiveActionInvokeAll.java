// invokeAll of two RecursiveActions in a pool: either may be first, both are done when it returns.
// allowed: [left, right]
// allowed: [right, left]
// because: ForkJoinTask.invokeAll(t1, t2): "Forks the given tasks, returning when isDone holds for
// each task".

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public class RecursiveActionInvokeAll {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  static class Note extends RecursiveAction {
    private final String name;

    Note(String name) {
      this.name = name;
    }

    @Override
    protected void compute() {
      if (name.equals("root")) {
        invokeAll(new Note("left"), new Note("right"));
      } else {
        log.add(name);
      }
    }
  }

  public static void main(String[] args) {
    try (var pool = new ForkJoinPool(2)) {
      pool.invoke(new Note("root"));
    }
    System.out.println(log);
  }
}
