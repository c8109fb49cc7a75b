// heddle: args 60

import java.util.concurrent.atomic.AtomicInteger;

/** Lazy initialisation with a lock, and without the second look inside it. */
public class SingletonTwice {
  private static final AtomicInteger made = new AtomicInteger();
  private static final AtomicInteger greeted = new AtomicInteger();
  private static volatile Object instance;

  private static void get() {
    if (instance == null) {
      synchronized (made) {
        if (instance == null) {
          made.incrementAndGet();
          instance = new Object();
        }
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable greets =
        () -> {
          for (int i = 0; i < n; i++) {
            greeted.incrementAndGet();
          }
          get();
        };
    Thread first = new Thread(greets, "greets");
    Thread second = new Thread(SingletonTwice::get, "gets");
    first.start();
    second.start();
    first.join();
    second.join();
    assert made.get() == 1 : made;
  }
}
