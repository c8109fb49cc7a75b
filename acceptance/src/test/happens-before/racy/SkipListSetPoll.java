// edge: ConcurrentSkipListSet.add -> pollFirst returns that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: the write comes after add
// race: SkipListSetPoll.data

import java.util.concurrent.ConcurrentSkipListSet;

public class SkipListSetPoll {
  static final ConcurrentSkipListSet<String> SET = new ConcurrentSkipListSet<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (SET.pollFirst() != null) {
                int seen = data;
              }
            });
    reader.start();
    SET.add("done");
    data = 42;
  }
}
