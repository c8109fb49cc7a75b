// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome ExceptionInInitializerError: bad setting\nNoClassDefFoundError

/** A static initialiser that throws: the first user gets its exception, all others another one. */
public class BrokenStaticInit {
  static class Settings {
    static final int SIZE = parse();

    static int parse() {
      throw new IllegalStateException("bad setting");
    }
  }

  static void use() {
    try {
      System.out.println("size = " + Settings.SIZE);
    } catch (ExceptionInInitializerError e) {
      System.out.println("ExceptionInInitializerError: " + e.getCause().getMessage());
    } catch (NoClassDefFoundError e) {
      System.out.println("NoClassDefFoundError");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      Thread user = new Thread(BrokenStaticInit::use);
      user.start();
      user.join();
    }
  }
}
