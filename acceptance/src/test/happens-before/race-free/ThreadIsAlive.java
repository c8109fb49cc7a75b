// edge: the last action of a thread -> isAlive returns false
// source: JLS 17.4.5 (and 17.4.4)

public class ThreadIsAlive {
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
            });
    writer.start();
    if (!writer.isAlive()) {
      int seen = data;
    }
  }
}
