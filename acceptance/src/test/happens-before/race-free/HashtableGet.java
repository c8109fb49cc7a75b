// edge: Hashtable.put -> get
// source: JLS 17.4.5 (monitor): the methods are synchronized

import java.util.Hashtable;

public class HashtableGet {
  static final Hashtable<String, String> TABLE = new Hashtable<>();
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              TABLE.put("key", "done");
            });
    writer.start();
    if (TABLE.get("key") != null) {
      int seen = data;
    }
  }
}
