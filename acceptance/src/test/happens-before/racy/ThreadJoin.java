// edge: the last action of a thread -> Thread.join returns
// source: JLS 17.4.5 (and 17.4.4)
// broken: it reads before join
// race: ThreadJoin.data

public class ThreadJoin {
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
            });
    writer.start();
    int seen = data;
    writer.join();
  }
}
