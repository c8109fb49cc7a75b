// heddle: args 32

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The last element of a concurrent list is taken by its index, after a look at the size. */
public class CowListIndex {
  private static int last(List<Integer> list) {
    return list.isEmpty() ? -1 : list.get(list.size() - 1);
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    List<Integer> list = new CopyOnWriteArrayList<>();
    list.add(0);
    Runnable adds =
        () -> {
          for (int i = 0; i < n; i++) {
            list.add(i);
          }
          list.removeLast();
        };
    new Thread(adds, "adds").start();
    new Thread(() -> last(list), "looks").start();
  }
}
