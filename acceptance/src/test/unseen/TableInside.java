import java.util.Hashtable;
import java.util.Map;

/** The table's monitor is taken inside of the JDK, where Heddle does not see which table is read. */
public class TableInside {
  static volatile boolean isEqual;

  public static void main(String[] args) throws InterruptedException {
    Hashtable<String, Integer> table = new Hashtable<>();
    Thread writer = new Thread(() -> table.put("a", 1));
    writer.start();
    isEqual = Map.of("a", 1).equals(table);
    writer.join();
    System.out.println(isEqual);
  }
}
