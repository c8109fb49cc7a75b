// edge: ForkJoinTask.fork is called -> the forked task begins
// source: java.util.concurrent package description: "actions prior to the submission", of which
//    fork is a form
// broken: the write comes after fork
// race: ForkJoinFork.data

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public class ForkJoinFork {
  static int data;

  static class Child extends RecursiveAction {
    @Override
    protected void compute() {
      int seen = data;
    }
  }

  static class Parent extends RecursiveAction {
    final Child child = new Child();

    @Override
    protected void compute() {
      child.fork();
      data = 42;
      // Not join, which might run the child here.
      while (!child.isDone()) {
        Thread.yield();
      }
    }
  }

  public static void main(String[] args) {
    ForkJoinPool pool = new ForkJoinPool(2);
    Parent parent = new Parent();
    pool.invoke(parent);
    parent.child.join();
    pool.shutdown();
  }
}
