// edge: Thread.interrupt -> Thread.interrupted returns true
// source: JLS 17.4.5 (and 17.4.4)
// broken: the write comes after interrupt
// race: InterruptToInterrupted.data

public class InterruptToInterrupted {
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (Thread.interrupted()) {
                int seen = data;
              }
            });
    reader.start();
    reader.interrupt();
    data = 42;
  }
}
