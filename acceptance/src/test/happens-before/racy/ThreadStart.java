// edge: Thread.start -> the first action of the thread
// source: JLS 17.4.5 (and 17.4.4)
// broken: the write comes after start
// race: ThreadStart.data

public class ThreadStart {
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              int seen = data;
            });
    reader.start();
    data = 42;
  }
}
