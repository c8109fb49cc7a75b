// edge: the last action of a thread -> Thread.join returns
// source: JLS 17.4.5 (and 17.4.4)

public class ThreadJoin {
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
            });
    writer.start();
    writer.join();
    int seen = data;
  }
}
