// edge: Thread.interrupt -> the thread's isInterrupted returns true
// source: JLS 17.4.5 (and 17.4.4)
// broken: the write comes after interrupt
// race: InterruptToIsInterrupted.data

public class InterruptToIsInterrupted {
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (Thread.currentThread().isInterrupted()) {
                int seen = data;
              }
            });
    reader.start();
    reader.interrupt();
    data = 42;
  }
}
