// heddle: verdict passed
// heddle: outcome count = 1
// heddle: outcome count = 2

/** Two virtual threads increment a volatile field: one update can be lost. */
public class VirtualLostUpdate {
  private static volatile int count;

  static void increment() {
    int seen = count;
    count = seen + 1;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread first = Thread.startVirtualThread(VirtualLostUpdate::increment);
    Thread second = Thread.startVirtualThread(VirtualLostUpdate::increment);
    first.join();
    second.join();
    System.out.println("count = " + count);
  }
}
