// edge: a method of a synchronizedList -> a later method of the same list
// source: JLS 17.4.5 (monitor): Collections.synchronizedList and others lock the collection that
//    they return
// broken: the write comes after add
// race: SynchronizedList.data

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class SynchronizedList {
  static final List<String> LIST = Collections.synchronizedList(new ArrayList<>());
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (!LIST.isEmpty()) {
                int seen = data;
              }
            });
    reader.start();
    LIST.add("done");
    data = 42;
  }
}
