// heddle: verdict failed
// heddle: kind race
// heddle: explains an element of int[]: thread
// heddle: explains an element of long[]: thread
// heddle: explains an element of char[]: thread

import java.util.Arrays;

/** Parts of arrays that overlap are filled, copied and sorted by two threads. */
public class WholeArrays {
  private static final int[] filled = new int[8];
  private static final long[] copied = new long[8];
  private static final char[] sorted = new char[8];

  public static void main(String[] args) throws InterruptedException {
    Thread a =
        new Thread(
            () -> {
              Arrays.fill(filled, 0, 5, 1);
              System.arraycopy(copied, 0, copied, 4, 2);
              Arrays.sort(sorted);
            });
    Thread b =
        new Thread(
            () -> {
              Arrays.fill(filled, 4, 8, 1);
              copied[5] = 7;
              sorted.clone();
            });
    a.start();
    b.start();
    a.join();
    b.join();
  }
}
