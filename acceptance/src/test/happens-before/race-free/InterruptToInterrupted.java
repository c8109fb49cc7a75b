// edge: Thread.interrupt -> Thread.interrupted returns true
// source: JLS 17.4.5 (and 17.4.4)

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
    data = 42;
    reader.interrupt();
  }
}
