// heddle: verdict passed
// heddle: outcome counter = 1
// heddle: outcome counter = 2

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** A lost update through method references: other threads can come between read and write. */
public class MethodReferencesLost {
  public static void main(String[] args) throws InterruptedException {
    AtomicInteger counter = new AtomicInteger();
    IntSupplier read = counter::get;
    IntConsumer write = counter::set;
    Runnable increment = () -> write.accept(read.getAsInt() + 1);
    Thread first = new Thread(increment);
    Thread second = new Thread(increment);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("counter = " + counter);
  }
}
