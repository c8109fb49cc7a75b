// edge: Hashtable.put -> get
// source: JLS 17.4.5 (monitor): the methods are synchronized

import java.util.Hashtable;

public class HashtableGet {
  static final Hashtable<String, String> TABLE = new Hashtable<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (TABLE.get("key") != null) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    TABLE.put("key", "done");
  }
}
