// A thread that ends notifies those who wait on its monitor, as join does it.
// allowed: waited true
// allowed: waited false
// because: Thread.join: as a thread terminates, its this.notifyAll is invoked.
public class WaitForThreadOnItsMonitor {
  public static void main(String[] args) throws InterruptedException {
    Thread thread = new Thread(() -> {});
    boolean waited = false;
    thread.start();
    synchronized (thread) {
      while (thread.isAlive()) {
        waited = true;
        thread.wait();
      }
    }
    System.out.println("waited " + waited);
  }
}
