// edge: Thread.interrupt -> an InterruptedException is thrown
// source: JLS 17.4.5 (and 17.4.4)
// broken: the write comes after interrupt
// race: InterruptToException.data

public class InterruptToException {
  static int data;

  static void read() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      int seen = data;
    }
  }

  public static void main(String[] args) {
    Thread reader = new Thread(InterruptToException::read);
    reader.start();
    reader.interrupt();
    data = 42;
  }
}
