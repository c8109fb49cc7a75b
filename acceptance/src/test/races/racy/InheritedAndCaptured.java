// heddle: verdict failed
// heddle: kind race
// heddle: explains Base.inherited: thread
// heddle: explains Inner.nested: thread
// heddle: explains InheritedAndCaptured.wide: thread
// heddle: explains an element of int[]: thread

/** Fields of a superclass, of an inner object, a static long, and an array that lambdas captured. */
public class InheritedAndCaptured {
  private static long wide;

  static class Base {
    double inherited;
  }

  static class Derived extends Base {
    final Inner inner = new Inner();

    class Inner {
      int nested;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int[] captured = new int[1];
    Derived derived = new Derived();
    Runnable task =
        () -> {
          derived.inherited += 0.5;
          derived.inner.nested++;
          captured[0]++;
          wide++;
        };
    Thread a = new Thread(task);
    Thread b = new Thread(task);
    a.start();
    b.start();
    a.join();
    b.join();
  }
}
