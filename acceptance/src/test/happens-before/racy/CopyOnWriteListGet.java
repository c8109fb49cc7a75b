// edge: CopyOnWriteArrayList.add -> a read of that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: it reads when it finds the earlier element
// race: CopyOnWriteListGet.data

import java.util.concurrent.CopyOnWriteArrayList;

public class CopyOnWriteListGet {
  static final CopyOnWriteArrayList<String> LIST = new CopyOnWriteArrayList<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (LIST.contains("begun")) {
                int seen = data;
              }
            });
    reader.start();
    LIST.add("begun");
    data = 42;
    LIST.add("done");
  }
}
