// heddle: args 32

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** One of the writers does not look whether its compare-and-set has succeeded. */
public class CasIgnored {
  private static final AtomicReference<String> names = new AtomicReference<>("");
  private static final AtomicInteger sorted = new AtomicInteger();

  private static void add(String name) {
    String before;
    do {
      before = names.get();
    } while (!names.compareAndSet(before, before + name));
  }

  private static void addOnce(String name) {
    String before = names.get();
    names.compareAndSet(before, before + name);
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable sorts =
        () -> {
          for (int i = 0; i < n; i++) {
            sorted.incrementAndGet();
          }
          addOnce("late");
        };
    Thread late = new Thread(sorts, "late");
    Thread early = new Thread(() -> add("early"), "early");
    late.start();
    early.start();
    late.join();
    early.join();
    assert names.get().length() == 9 : names.get();
  }
}
