// heddle: verdict passed
// heddle: schedules 10

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;

/** An iterator notices a change that was taken back; that ends the loop of who waits for it. */
public class IteratesAndChanges {
  static final List<String> list = new ArrayList<>(List.of("a", "b"));

  static synchronized boolean isChanged(Iterator<String> iterator) {
    try {
      iterator.next();
      return false;
    } catch (ConcurrentModificationException e) {
      return true;
    }
  }

  static synchronized void change() {
    list.removeLast();
    list.addLast("b");
  }

  public static void main(String[] args) {
    Iterator<String> iterator = list.iterator();
    Thread changer =
        new Thread(
            () -> {
              for (int i = 0; i < 1_500; i++) {
                change();
                Thread.yield();
              }
            });
    changer.start();
    while (!isChanged(iterator) && changer.isAlive()) {
      iterator = list.iterator();
      Thread.yield();
    }
  }
}
