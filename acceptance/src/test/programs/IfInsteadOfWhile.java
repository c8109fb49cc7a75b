// heddle: verdict failed
// heddle: kind assertion
// heddle: explains nothing to take

import java.util.ArrayDeque;
import java.util.Queue;

/** A thread that waited does not look again: another one may have taken the item meanwhile. */
public class IfInsteadOfWhile {
  private final Queue<String> items = new ArrayDeque<>();

  synchronized void put(String item) {
    items.add(item);
    notifyAll();
  }

  synchronized void take() {
    try {
      if (items.isEmpty()) {
        wait();
      }
      assert !items.isEmpty() : "nothing to take";
      items.remove();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    IfInsteadOfWhile shared = new IfInsteadOfWhile();
    Thread first = new Thread(shared::take, "taker-1");
    Thread second = new Thread(shared::take, "taker-2");
    first.start();
    second.start();
    shared.put("a");
    shared.put("b");
    first.join();
    second.join();
    System.out.println("all taken");
  }
}
