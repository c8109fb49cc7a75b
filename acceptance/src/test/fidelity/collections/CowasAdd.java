// Two threads add to a CopyOnWriteArraySet; a reader sees a state that was there at some moment.
// allowed: read [], end [a, b]
// allowed: read [], end [b, a]
// allowed: read [a], end [a, b]
// allowed: read [b], end [b, a]
// allowed: read [a, b], end [a, b]
// allowed: read [b, a], end [b, a]
// because: CopyOnWriteArraySet keeps the order of insertion of its CopyOnWriteArrayList; each
// mutation makes "a fresh copy", so a reader sees whole states.

import java.util.concurrent.CopyOnWriteArraySet;

public class CowasAdd {
  public static void main(String[] args) throws InterruptedException {
    var set = new CopyOnWriteArraySet<String>();
    Thread a = Thread.ofPlatform().start(() -> set.add("a"));
    Thread b = Thread.ofPlatform().start(() -> set.add("b"));
    String read = set.toString();
    a.join();
    b.join();
    System.out.println("read " + read + ", end " + set);
  }
}
