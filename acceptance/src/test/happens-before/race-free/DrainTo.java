// edge: BlockingQueue.put -> drainTo moves that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class DrainTo {
  static final BlockingQueue<String> QUEUE = new LinkedBlockingQueue<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              List<String> taken = new ArrayList<>();
              if (QUEUE.drainTo(taken) == 1) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    QUEUE.add("done");
  }
}
