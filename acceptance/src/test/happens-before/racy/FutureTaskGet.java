// edge: the last action of FutureTask.run's computation -> get returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"
// broken: the thread writes after run
// race: FutureTaskGet.data

import java.util.concurrent.FutureTask;

public class FutureTaskGet {
  static int data;

  public static void main(String[] args) throws Exception {
    FutureTask<Void> task = new FutureTask<>(() -> {}, null);
    Thread runner =
        new Thread(
            () -> {
              task.run();
              data = 42;
            });
    runner.start();
    task.get();
    int seen = data;
  }
}
