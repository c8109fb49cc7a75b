// One thread removes an element by value, another polls it: exactly one of them has it.
// allowed: removed true, polled null
// allowed: removed false, polled x
// because: BlockingQueue.remove(o): "true if this queue contained the specified element".

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

public class LbqRemoveOrPoll {
  static volatile boolean removed;

  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<String>(List.of("x"));
    Thread remover = Thread.ofPlatform().start(() -> removed = queue.remove("x"));
    String polled = queue.poll();
    remover.join();
    System.out.println("removed " + removed + ", polled " + polled);
  }
}
