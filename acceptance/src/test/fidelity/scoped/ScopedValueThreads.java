// A scoped value is bound for each of two threads by itself, and not bound outside.
// allowed: [a, b], bound outside false
// allowed: [b, a], bound outside false
// because: ScopedValue: "a value that may be safely and efficiently shared ... The value is bound
// for the current thread", while the operation runs.

import java.util.concurrent.ConcurrentLinkedQueue;

public class ScopedValueThreads {
  static final ScopedValue<String> NAME = ScopedValue.newInstance();
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) throws InterruptedException {
    Thread a = Thread.ofPlatform().start(() -> bound("a"));
    Thread b = Thread.ofVirtual().start(() -> bound("b"));
    a.join();
    b.join();
    System.out.println(log + ", bound outside " + NAME.isBound());
  }

  static void bound(String name) {
    ScopedValue.where(NAME, name).run(() -> log.add(NAME.get()));
  }
}
