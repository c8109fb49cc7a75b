// heddle: verdict passed
// heddle: same-outcome

import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Threads that only look at what is made for one, or ask it for changes that change nothing. */
public class OnlyLooking {
  public static void main(String[] args) throws InterruptedException {
    Matcher matcher = Pattern.compile("(a+)(b*)").matcher("aab");
    matcher.find();
    SimpleDateFormat format = new SimpleDateFormat("yyyy");
    StringBuilder text = new StringBuilder("text");
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
    Runnable looks =
        () -> {
          String seen = matcher.group(1) + matcher.start(2) + format.toPattern() + text.length();
          map.computeIfPresent("none", (k, v) -> v + 1);
          map.replace("none", 2);
          map.replace("none", 1, 2);
          map.remove("none");
          map.get("none");
          if (!seen.equals("aa2yyyy4")) {
            throw new AssertionError(seen);
          }
        };
    Thread a = new Thread(looks);
    Thread b = new Thread(looks);
    a.start();
    b.start();

    // Streams read where they end, and a list of an array reads when it is asked.
    List<Integer> list = new ArrayList<>(List.of(1));
    int[] array = {1, 2};
    Integer[] boxes = {1, 2};
    Thread adds =
        new Thread(
            () -> {
              list.add(2);
              array[0] = 3;
              boxes[0] = 3;
            });
    adds.start();
    Stream<Integer> doubled = list.stream().map(n -> 2 * n);
    IntStream numbers = Arrays.stream(array);
    List<Integer> view = Arrays.asList(boxes);
    adds.join();
    int sum = doubled.mapToInt(n -> n).sum() + numbers.sum() + view.get(0);
    a.join();
    b.join();
    System.out.println(sum + " " + format.format(new Date(0)).length());
  }
}
