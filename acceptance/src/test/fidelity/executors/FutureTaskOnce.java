// Two threads run the same FutureTask: the computation happens once, in one of them.
// allowed: ran in one, calls 1
// allowed: ran in two, calls 1
// because: FutureTask: "Once the computation has completed, the computation cannot be restarted or
// cancelled"; run "sets this Future to the result of its computation unless it has been cancelled".

import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

public class FutureTaskOnce {
  public static void main(String[] args) throws Exception {
    var calls = new AtomicInteger();
    var task =
        new FutureTask<>(
            () -> {
              calls.incrementAndGet();
              return Thread.currentThread().getName();
            });
    Thread one = Thread.ofPlatform().name("one").start(task);
    Thread two = Thread.ofPlatform().name("two").start(task);
    System.out.println("ran in " + task.get() + ", calls " + calls);
    one.join();
    two.join();
  }
}
