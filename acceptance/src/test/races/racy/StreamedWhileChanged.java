// heddle: verdict failed
// heddle: kind race
// heddle: explains ArrayList: thread
// heddle: explains calls IntStream.sum
// heddle: explains an element of int[]: thread

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A list and an array are streamed while another thread changes them. */
public class StreamedWhileChanged {
  public static void main(String[] args) throws InterruptedException {
    List<Integer> list = new ArrayList<>(List.of(1));
    int[] array = {1, 2};
    Thread changes =
        new Thread(
            () -> {
              list.add(2);
              array[1] = 3;
            });
    changes.start();
    int sum = list.stream().mapToInt(n -> n).sum() + Arrays.stream(array).sum();
    changes.join();
    System.out.println(sum > 0);
  }
}
