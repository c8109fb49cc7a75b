// edge: the last action of a ForkJoinTask -> join returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

public class ForkJoinJoin {
  static int data;

  static class Child extends RecursiveAction {
    @Override
    protected void compute() {
      data = 42;
    }
  }

  public static void main(String[] args) {
    ForkJoinPool pool = new ForkJoinPool(1);
    ForkJoinTask<Void> child = pool.submit(new Child());
    child.join();
    int seen = data;
    pool.shutdown();
  }
}
