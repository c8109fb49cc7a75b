// heddle: args 20

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A reader takes the pointer and then says that it reads: the writer frees what nobody seems to
 * read.
 */
public class RcuLateCount {
  private static final class Data {
    private volatile boolean freed;
  }

  private static volatile Data current = new Data();

  private static void read(AtomicIntegerArray reading, int reader) {
    reading.set(reader, 1);
    Data data = current;
    assert !data.freed;
    reading.set(reader, 0);
  }

  private static void write(AtomicIntegerArray reading) {
    Data old = current;
    current = new Data();
    for (int i = 0; i < reading.length(); i++) {
      while (reading.get(i) == 1) {
        Thread.onSpinWait();
      }
    }
    old.freed = true;
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    AtomicIntegerArray reading = new AtomicIntegerArray(n);
    new Thread(() -> write(reading), "writer").start();
    new Thread(() -> read(reading, 0), "reader").start();
  }
}
