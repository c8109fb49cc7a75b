// Two threads put under the same key of a Hashtable; the old value shows who was second.
// allowed: one null, two a, now b
// allowed: one b, two null, now a
// because: "Hashtable is synchronized"; put returns "the previous value of the specified key in
// this hashtable, or null".

import java.util.Hashtable;

public class HashtablePut {
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    var table = new Hashtable<String, String>();
    Thread a = Thread.ofPlatform().start(() -> one = table.put("k", "a"));
    Thread b = Thread.ofPlatform().start(() -> two = table.put("k", "b"));
    a.join();
    b.join();
    System.out.println("one " + one + ", two " + two + ", now " + table.get("k"));
  }
}
