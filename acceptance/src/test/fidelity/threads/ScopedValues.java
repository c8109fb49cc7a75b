// A scoped value is bound while its code runs, in its own thread only.
// allowed: inside bound, inner rebound, other unbound, outside unbound
// because: ScopedValue.where, isBound: bound in the current thread for the bounded period.
public class ScopedValues {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ScopedValue<String> NAME = ScopedValue.newInstance();

  private static String look() {
    return NAME.orElse("unbound");
  }

  private static void inside() {
    log("inside " + look() + ",");
    ScopedValue.where(NAME, "rebound").run(() -> log("inner " + look() + ","));
    Thread other = new Thread(() -> log("other " + look() + ","));
    other.start();
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) {
    ScopedValue.where(NAME, "bound").run(() -> inside());
    System.out.println(LOG + "outside " + look());
  }
}
