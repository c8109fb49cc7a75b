// heddle: verdict failed
// heddle: kind exception
// heddle: explains ArrayIndexOutOfBoundsException

import java.util.List;
import java.util.Vector;

/** Every method of Vector is synchronized; asking and then removing is still two steps. */
public class VectorCheckThenAct {
  public static void main(String[] args) throws InterruptedException {
    Vector<String> seats = new Vector<>(List.of("the only one"));
    Runnable take =
        () -> {
          if (!seats.isEmpty()) {
            seats.remove(0);
          }
        };
    Thread first = new Thread(take, "first");
    Thread second = new Thread(take, "second");
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("seats left: " + seats.size());
  }
}
