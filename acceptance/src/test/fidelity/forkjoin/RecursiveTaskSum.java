// A RecursiveTask forks its left half and computes its right half itself.
// allowed: sum 10, first 1
// allowed: sum 10, first 2
// allowed: sum 10, first 3
// allowed: sum 10, first 4
// because: ForkJoinTask.fork "arranges to asynchronously execute this task"; join returns its
// result. No order of the leaves is promised.

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicInteger;

public class RecursiveTaskSum {
  static final AtomicInteger first = new AtomicInteger();

  static class Sum extends RecursiveTask<Integer> {
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Integer compute() {
      if (from == to) {
        first.compareAndSet(0, from);
        return from;
      }
      int middle = (from + to) / 2;
      var left = new Sum(from, middle);
      left.fork();
      int right = new Sum(middle + 1, to).compute();
      return right + left.join();
    }
  }

  public static void main(String[] args) {
    try (var pool = new ForkJoinPool(3)) {
      System.out.println("sum " + pool.invoke(new Sum(1, 4)) + ", first " + first);
    }
  }
}
