// All subtasks must succeed; they inherit the scoped value of their owner. Needs
// --enable-preview.
// allowed: [a, b] u 12
// allowed: [b, a] u 12
// because: StructuredTaskScope.open(): join waits "for all subtasks to succeed or any subtask to
// fail"; "the subtasks ... inherit the scoped value bindings".

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.StructuredTaskScope;

public class StsAllAndScopedValue {
  static final ScopedValue<String> USER = ScopedValue.newInstance();
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) throws Exception {
    System.out.println(ScopedValue.where(USER, "u").call(StsAllAndScopedValue::both));
  }

  static String both() throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      var a = scope.fork(() -> note("a", 1));
      var b = scope.fork(() -> note("b", 2));
      scope.join();
      return log + " " + USER.get() + " " + a.get() + b.get();
    }
  }

  static int note(String name, int number) {
    log.add(USER.isBound() ? name : "unbound");
    return number;
  }
}
