// isInterrupted leaves the flag, Thread.interrupted clears it.
// allowed: true true false false
// because: Thread.isInterrupted: status unaffected; Thread.interrupted: clears the status.
public class InterruptedClears {
  public static void main(String[] args) {
    Thread self = Thread.currentThread();
    self.interrupt();
    boolean first = self.isInterrupted();
    boolean second = Thread.interrupted();
    boolean third = Thread.interrupted();
    boolean fourth = self.isInterrupted();
    System.out.println(first + " " + second + " " + third + " " + fourth);
  }
}
