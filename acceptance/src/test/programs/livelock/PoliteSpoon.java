// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 20

/** Husband and wife share a spoon, and each passes it on as long as the other is hungry. */
public class PoliteSpoon {
  static final class Diner {
    final String name;
    volatile boolean hungry = true;

    Diner(String name) {
      this.name = name;
    }

    void eatWith(Spoon spoon, Diner spouse) {
      while (hungry) {
        if (spoon.owner != this) {
          Thread.yield();
        } else if (spouse.hungry) {
          spoon.owner = spouse;
        } else {
          hungry = false;
          System.out.println(name + " has eaten");
          spoon.owner = spouse;
        }
      }
    }
  }

  static final class Spoon {
    volatile Diner owner;
  }

  public static void main(String[] args) {
    Diner husband = new Diner("husband");
    Diner wife = new Diner("wife");
    Spoon spoon = new Spoon();
    spoon.owner = husband;
    new Thread(() -> husband.eatWith(spoon, wife), "husband").start();
    new Thread(() -> wife.eatWith(spoon, husband), "wife").start();
  }
}
