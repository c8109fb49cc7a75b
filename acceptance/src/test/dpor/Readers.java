/** One thread writes a variable that N read (Abdulla, Aronis, Jonsson, Sagonas, POPL 2014). */
public class Readers {
  static volatile int x;

  public static void main(String[] args) {
    int n = Integer.parseInt(args[0]);
    Thread[] threads = new Thread[n + 1];
    threads[n] = new Thread(() -> x = 1);
    for (int i = 0; i < n; i++) {
      threads[i] =
          new Thread(
              () -> {
                int local = x;
              });
    }
    for (Thread thread : threads) {
      thread.start();
    }
  }
}
