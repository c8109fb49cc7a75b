// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome work\nended

public class WaitOnThread {
  public static void main(String[] a) throws Exception {
    Thread t = new Thread(() -> System.out.println("work"));
    t.start();
    synchronized (t) { while (t.isAlive()) t.wait(); }
    System.out.println("ended");
  }
}
