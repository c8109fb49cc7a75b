// edge: the last action of a virtual thread -> Thread.join returns
// source: JLS 17.4.5 (and 17.4.4)
// broken: it reads before join
// race: VirtualThreadJoin.data

public class VirtualThreadJoin {
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        Thread.startVirtualThread(
            () -> {
              data = 42;
            });
    int seen = data;
    writer.join();
  }
}
