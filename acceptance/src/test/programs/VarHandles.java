// heddle: verdict passed
// heddle: outcome count = 2, lossy = 1
// heddle: outcome count = 2, lossy = 2

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Fields used through a VarHandle and a field updater. */
public class VarHandles {
  private static final VarHandle COUNT;
  private static final AtomicIntegerFieldUpdater<VarHandles> LOSSY =
      AtomicIntegerFieldUpdater.newUpdater(VarHandles.class, "lossy");

  static {
    try {
      COUNT = MethodHandles.lookup().findVarHandle(VarHandles.class, "count", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int count;
  private volatile int lossy;

  void increment() {
    int seen;
    do {
      seen = (int) COUNT.getVolatile(this);
    } while (!COUNT.compareAndSet(this, seen, seen + 1));
    LOSSY.set(this, LOSSY.get(this) + 1);
  }

  public static void main(String[] args) throws InterruptedException {
    VarHandles shared = new VarHandles();
    Thread first = new Thread(shared::increment);
    Thread second = new Thread(shared::increment);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("count = " + shared.count + ", lossy = " + shared.lossy);
  }
}
