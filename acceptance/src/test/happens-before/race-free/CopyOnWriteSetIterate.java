// edge: CopyOnWriteArraySet.add -> an iterator returns that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.CopyOnWriteArraySet;

public class CopyOnWriteSetIterate {
  static final CopyOnWriteArraySet<String> SET = new CopyOnWriteArraySet<>();
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              SET.add("done");
            });
    writer.start();
    for (String element : SET) {
      int seen = data;
    }
  }
}
