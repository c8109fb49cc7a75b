import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * N threads set each its element to one more than the one before, another looks for the last zero
 * (Abdulla, Aronis, Jonsson, Sagonas, POPL 2014).
 */
public class LastZero {
  static AtomicIntegerArray array;

  public static void main(String[] args) {
    int n = Integer.parseInt(args[0]);
    array = new AtomicIntegerArray(n + 1);
    Thread[] threads = new Thread[n + 1];
    threads[0] =
        new Thread(
            () -> {
              int i = n;
              while (array.get(i) != 0) {
                i--;
              }
            });
    for (int j = 1; j <= n; j++) {
      int own = j;
      threads[j] = new Thread(() -> array.set(own, array.get(own - 1) + 1));
    }
    for (Thread thread : threads) {
      thread.start();
    }
  }
}
