import dev.heddle.toolkit.PlainLock;

/** A lock that is taken twice says so, and where, instead of waiting for itself for ever. */
public class NotReentrant {
  private final PlainLock lock = PlainLock.named("total");
  private int total;

  void add(int amount) {
    try (var _ = lock.hold()) {
      total += amount;
    }
  }

  void addTwice(int amount) {
    try (var _ = lock.hold()) {
      add(amount);
      add(amount);
    }
  }

  public static void main(String[] args) {
    NotReentrant sum = new NotReentrant();
    sum.add(1);
    try {
      sum.addTwice(2);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    System.out.println("total = " + sum.total);
  }
}
