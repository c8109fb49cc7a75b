/** Two threads enter a monitor, increment, leave. */
public class TwoMonitors {
  private int value;

  private synchronized void increment() {
    value++;
  }

  public static void main(String[] args) throws InterruptedException {
    TwoMonitors counter = new TwoMonitors();
    Thread first = new Thread(counter::increment);
    Thread second = new Thread(counter::increment);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println(counter.value);
  }
}
