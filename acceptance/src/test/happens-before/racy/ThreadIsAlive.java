// edge: the last action of a thread -> isAlive returns false
// source: JLS 17.4.5 (and 17.4.4)
// broken: nobody asks isAlive
// race: ThreadIsAlive.data

public class ThreadIsAlive {
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
            });
    writer.start();
    int seen = data;
  }
}
