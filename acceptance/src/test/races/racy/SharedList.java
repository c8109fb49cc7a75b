// heddle: verdict failed
// heddle: kind race
// heddle: explains ArrayList: thread
// heddle: explains calls ArrayList.add
// heddle: explains calls ArrayList.size
// heddle: explains an ArrayList is not made for use by several threads at a time

import java.util.ArrayList;
import java.util.List;

/** One thread adds to a list, another one asks for its size. */
public class SharedList {
  public static void main(String[] args) throws InterruptedException {
    List<String> names = new ArrayList<>();
    Thread adder = new Thread(() -> names.add("a"));
    adder.start();
    int size = names.size();
    adder.join();
    System.out.println(size >= 0);
  }
}
