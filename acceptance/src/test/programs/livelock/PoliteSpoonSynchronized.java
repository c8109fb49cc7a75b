// heddle: verdict failed
// heddle: kind livelock
// heddle: kind limit
// heddle: schedules 2
// heddle: explains sleeps

/** As PoliteSpoon, with synchronized methods, and who waits for the spoon sleeps. */
public class PoliteSpoonSynchronized {
  static final class Diner {
    private boolean hungry = true;

    synchronized boolean isHungry() {
      return hungry;
    }

    synchronized void eat() {
      hungry = false;
    }

    void eatWith(Spoon spoon, Diner spouse) {
      try {
        while (isHungry()) {
          if (spoon.owner() != this) {
            Thread.sleep(1);
          } else if (spouse.isHungry()) {
            System.out.println("you eat first");
            spoon.give(spouse);
          } else {
            eat();
            spoon.give(spouse);
          }
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  static final class Spoon {
    private Diner owner;

    synchronized Diner owner() {
      return owner;
    }

    synchronized void give(Diner to) {
      owner = to;
    }
  }

  public static void main(String[] args) {
    Diner husband = new Diner();
    Diner wife = new Diner();
    Spoon spoon = new Spoon();
    spoon.give(husband);
    new Thread(() -> husband.eatWith(spoon, wife), "husband").start();
    new Thread(() -> wife.eatWith(spoon, husband), "wife").start();
  }
}
