// heddle: verdict passed
// heddle: same-outcome

import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Objects made for one thread, used by one thread at a time. */
public class ConfinedAndHandedOver {
  private static final ThreadLocal<SimpleDateFormat> FORMAT =
      ThreadLocal.withInitial(
          () -> {
            SimpleDateFormat format = new SimpleDateFormat("yyyy");
            format.setTimeZone(TimeZone.getTimeZone("UTC"));
            return format;
          });

  public static void main(String[] args) throws InterruptedException {
    BlockingQueue<List<String>> queue = new ArrayBlockingQueue<>(1);
    Map<String, Integer> fixed = new HashMap<>();
    fixed.put("one", 1);
    Map<String, Integer> view = Collections.unmodifiableMap(fixed);
    Thread maker =
        new Thread(
            () -> {
              List<String> list = new ArrayList<>();
              list.add(FORMAT.get().format(new Date(0)));
              StringBuilder own = new StringBuilder();
              own.append(view.get("one")).append(view.size());
              list.add(own.toString());
              try {
                queue.put(list);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    maker.start();
    int one = view.get("one");
    String year = FORMAT.get().format(new Date(0));
    List<String> list = queue.take();
    list.add("end");
    maker.join();
    System.out.println(list + year + one);
  }
}
