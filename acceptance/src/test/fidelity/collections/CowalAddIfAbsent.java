// Two threads add the same element if it is absent, a third adds another one.
// allowed: true false [x, y]
// allowed: true false [y, x]
// allowed: false true [x, y]
// allowed: false true [y, x]
// because: CopyOnWriteArrayList.addIfAbsent: "true if the element was added"; add appends "to the
// end of this list".

import java.util.concurrent.CopyOnWriteArrayList;

public class CowalAddIfAbsent {
  static volatile boolean one;
  static volatile boolean two;

  public static void main(String[] args) throws InterruptedException {
    var list = new CopyOnWriteArrayList<String>();
    Thread a = Thread.ofPlatform().start(() -> one = list.addIfAbsent("x"));
    Thread b = Thread.ofPlatform().start(() -> two = list.addIfAbsent("x"));
    list.add("y");
    a.join();
    b.join();
    System.out.println(one + " " + two + " " + list);
  }
}
