// edge: Hashtable.put -> get
// source: JLS 17.4.5 (monitor): the methods are synchronized
// broken: the write comes after put
// race: HashtableGet.data

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
    TABLE.put("key", "done");
    data = 42;
  }
}
