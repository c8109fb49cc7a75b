import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The stream reads the list inside of the JDK, after the call that was a scheduling point. */
public class StreamInside {
  static volatile long count;

  public static void main(String[] args) throws InterruptedException {
    List<Integer> list = Collections.synchronizedList(new ArrayList<>());
    Thread writer = new Thread(() -> list.add(1));
    writer.start();
    count = list.stream().count();
    writer.join();
    System.out.println(count);
  }
}
