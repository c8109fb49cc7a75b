// heddle: verdict failed
// heddle: kind deadlock
// heddle: explains chicken-thread
// heddle: explains egg-thread

/** Two classes whose static initialisers need each other, initialised by two threads at once. */
public class ClassInitDeadlock {
  static class Chicken {
    static final int AGE = Egg.age() + 1;

    static int age() {
      return AGE;
    }
  }

  static class Egg {
    static final int AGE = Chicken.age() + 1;

    static int age() {
      return AGE;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread chicken = new Thread(Chicken::age, "chicken-thread");
    Thread egg = new Thread(Egg::age, "egg-thread");
    chicken.start();
    egg.start();
    chicken.join();
    egg.join();
    System.out.println("hatched");
  }
}
