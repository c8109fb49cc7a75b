// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome main: 1 parent, child: 2 parent>child

/** ThreadLocal and InheritableThreadLocal belong to the program's threads, anew in each run. */
public class ThreadLocals {
  private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);
  private static final InheritableThreadLocal<String> PATH = new InheritableThreadLocal<>();

  static String describe() {
    return COUNT.get()[0] + " " + PATH.get();
  }

  public static void main(String[] args) throws InterruptedException {
    assert PATH.get() == null : "left over from another run";
    assert COUNT.get()[0] == 0 : "left over from another run";
    PATH.set("parent");
    COUNT.get()[0]++;
    String[] child = new String[1];
    Thread thread =
        new Thread(
            () -> {
              COUNT.get()[0] += 2;
              PATH.set(PATH.get() + ">child");
              child[0] = describe();
              COUNT.remove();
              assert COUNT.get()[0] == 0;
            });
    thread.start();
    thread.join();
    System.out.println("main: " + describe() + ", child: " + child[0]);
  }
}
