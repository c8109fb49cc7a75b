// edge: the last action of a task -> ForkJoinPool.invoke returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public class ForkJoinInvoke {
  static int data;

  static class Child extends RecursiveAction {
    @Override
    protected void compute() {
      data = 42;
    }
  }

  public static void main(String[] args) {
    ForkJoinPool pool = new ForkJoinPool(1);
    pool.invoke(new Child());
    int seen = data;
    pool.shutdown();
  }
}
