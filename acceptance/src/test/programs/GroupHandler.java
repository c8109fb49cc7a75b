// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome w failed: boom\ndone

public class GroupHandler {
  public static void main(String[] a) throws Exception {
    ThreadGroup g = new ThreadGroup("workers") {
      @Override public void uncaughtException(Thread t, Throwable e) { System.out.println(t.getName() + " failed: " + e.getMessage()); }
    };
    Thread t = new Thread(g, () -> { throw new IllegalStateException("boom"); }, "w");
    t.start(); t.join(); System.out.println("done");
  }
}
