// An executor with a virtual thread for each task: all tasks are virtual, and in no order.
// allowed: [a, b], virtual true
// allowed: [b, a], virtual true
// because: Executors.newVirtualThreadPerTaskExecutor: "starts a new virtual Thread for each task.
// The number of threads created by the Executor is unbounded".

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

public class VirtualPerTask {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) throws Exception {
    boolean virtual;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var a = pool.submit(() -> note("a"));
      var b = pool.submit(() -> note("b"));
      virtual = a.get() && b.get();
    }
    System.out.println(log + ", virtual " + virtual);
  }

  static boolean note(String name) {
    log.add(name);
    return Thread.currentThread().isVirtual();
  }
}
