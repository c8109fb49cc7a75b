// A task takes back what it forked if no other thread has begun it.
// allowed: unforked true, child by parent
// allowed: unforked false, child by other
// because: ForkJoinTask.tryUnfork: "Tries to unschedule this task for execution. This method will
// typically (but is not guaranteed to) succeed if this task is the most recently forked task by the
// current thread, and has not commenced executing in another thread".

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public class TryUnfork {
  static volatile Thread parent;
  static volatile String child;

  public static void main(String[] args) {
    boolean unforked;
    try (var pool = new ForkJoinPool(2)) {
      unforked =
          pool.submit(
                  () -> {
                    parent = Thread.currentThread();
                    ForkJoinTask<?> task =
                        ForkJoinTask.adapt(
                            () -> child = Thread.currentThread() == parent ? "parent" : "other");
                    task.fork();
                    if (task.tryUnfork()) {
                      task.invoke();
                      return true;
                    }
                    while (!task.isDone()) {
                      Thread.yield();
                    }
                    return false;
                  })
              .join();
    }
    System.out.println("unforked " + unforked + ", child by " + child);
  }
}
