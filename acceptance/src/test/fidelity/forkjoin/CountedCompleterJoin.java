// A CountedCompleter with two forked children: onCompletion of the root comes after both.
// allowed: [a, b, root]
// allowed: [b, a, root]
// because: CountedCompleter.tryComplete: "If the pending count is nonzero, decrements the count;
// otherwise invokes onCompletion and then similarly tries to complete this task's completer".

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;

public class CountedCompleterJoin {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  static class Root extends CountedCompleter<Void> {
    @Override
    public void compute() {
      setPendingCount(2);
      new Leaf(this, "a").fork();
      new Leaf(this, "b").fork();
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      log.add("root");
    }
  }

  static class Leaf extends CountedCompleter<Void> {
    private final String name;

    Leaf(CountedCompleter<?> completer, String name) {
      super(completer);
      this.name = name;
    }

    @Override
    public void compute() {
      log.add(name);
      tryComplete();
    }
  }

  public static void main(String[] args) {
    try (var pool = new ForkJoinPool(2)) {
      pool.invoke(new Root());
    }
    System.out.println(log);
  }
}
