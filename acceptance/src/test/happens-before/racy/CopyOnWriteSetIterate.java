// edge: CopyOnWriteArraySet.add -> an iterator returns that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: the write comes after add
// race: CopyOnWriteSetIterate.data

import java.util.concurrent.CopyOnWriteArraySet;

public class CopyOnWriteSetIterate {
  static final CopyOnWriteArraySet<String> SET = new CopyOnWriteArraySet<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              for (String element : SET) {
                int seen = data;
              }
            });
    reader.start();
    SET.add("done");
    data = 42;
  }
}
