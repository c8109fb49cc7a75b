// heddle: verdict failed
// heddle: kind race
// heddle: explains guarded by `this` in 3 of 4 places: ForgottenInOnePlace.java:23 is the exception

/** A field is guarded by its object's monitor everywhere but in one place. */
public class ForgottenInOnePlace {
  private int value;

  synchronized void add() {
    int old = value;
    value = old + 1;
  }

  synchronized void reset() {
    value = 0;
  }

  boolean isNegative() {
    // No synchronized here.



    return value < 0;
  }

  public static void main(String[] args) throws InterruptedException {
    ForgottenInOnePlace counter = new ForgottenInOnePlace();
    Thread a = new Thread(counter::add);
    Thread b = new Thread(counter::reset);
    a.start();
    b.start();
    if (counter.isNegative()) {
      System.out.println("negative");
    }
    a.join();
    b.join();
  }
}
