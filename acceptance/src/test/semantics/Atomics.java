// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What the atomic classes return, alone and when two threads use them. */
public class Atomics {
  public static void main(String[] args) throws Exception {
    AtomicInteger number = new AtomicInteger(5);
    check(
        number.getAndIncrement() == 5 && number.incrementAndGet() == 7 && number.getAndAdd(3) == 7,
        "old or new values");
    check(
        !number.compareAndSet(1, 2) && number.compareAndSet(10, 2) && number.get() == 2,
        "compareAndSet");
    check(
        number.compareAndExchange(1, 9) == 2 && number.compareAndExchange(2, 9) == 2,
        "compareAndExchange returns what it saw");
    check(
        number.accumulateAndGet(2, Math::max) == 9
            && number.getAndUpdate(n -> n * 2) == 9
            && number.get() == 18,
        "functions");
    AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
    int[] stamp = new int[1];
    check(
        stamped.get(stamp).equals("a") && stamp[0] == 0 && !stamped.compareAndSet("a", "b", 1, 2),
        "stamps");
    check(stamped.compareAndSet("a", "b", 0, 1) && stamped.getStamp() == 1, "stamped");
    AtomicMarkableReference<String> marked = new AtomicMarkableReference<>("a", false);
    check(marked.attemptMark("a", true) && marked.isMarked(), "marked");
    AtomicIntegerArray array = new AtomicIntegerArray(2);
    check(throwsA(IndexOutOfBoundsException.class, () -> array.get(2)), "no such element");
    LongAdder adder = new LongAdder();
    LongAccumulator greatest = new LongAccumulator(Math::max, Long.MIN_VALUE);
    AtomicLong sum = new AtomicLong();
    Runnable work =
        () -> {
          for (int i = 0; i < 2; i++) {
            adder.increment();
            greatest.accumulate(i);
            sum.addAndGet(i);
            array.incrementAndGet(i);
          }
        };
    Thread one = new Thread(work);
    Thread two = new Thread(work);
    one.start();
    two.start();
    one.join();
    two.join();
    check(
        adder.sum() == 4 && adder.sumThenReset() == 4 && adder.sum() == 0,
        "nothing is lost: adder");
    check(
        greatest.get() == 1 && sum.get() == 2 && array.toString().equals("[2, 2]"),
        "nothing is lost");
  }

  interface Action {
    void run() throws Exception;
  }

  /** Whether the action throws this. */
  static boolean throwsA(Class<? extends Throwable> type, Action action) {
    try {
      action.run();
      return false;
    } catch (Throwable t) {
      return type.isInstance(t);
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
