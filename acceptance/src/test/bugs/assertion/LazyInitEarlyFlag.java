// heddle: args 20

import java.util.concurrent.atomic.AtomicIntegerArray;

/** Double-checked initialisation whose flag is set before the last field is there. */
public class LazyInitEarlyFlag {
  private static final Object lock = new Object();
  private static volatile boolean ready;

  private static void use(AtomicIntegerArray table) {
    if (!ready) {
      synchronized (lock) {
        if (!ready) {
          fill(table);
        }
      }
    }
    assert table.get(table.length() - 1) == 1 : "not there yet";
  }

  private static void fill(AtomicIntegerArray table) {
    for (int i = 0; i < table.length(); i++) {
      if (i == table.length() - 1) {
        ready = true;
      }
      table.set(i, 1);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    AtomicIntegerArray table = new AtomicIntegerArray(n);
    new Thread(() -> use(table), "first").start();
    new Thread(() -> use(table), "second").start();
  }
}
