// Two threads add the same shutdown hook: the second is refused. It is removed in the end.
// allowed: one added, two refused, removed true
// allowed: one refused, two added, removed true
// because: Runtime.addShutdownHook: "IllegalArgumentException if the specified hook has already
// been registered".

public class ShutdownHookTwice {
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    Thread hook = new Thread(() -> {});
    Thread a = Thread.ofPlatform().start(() -> one = add(hook));
    Thread b = Thread.ofPlatform().start(() -> two = add(hook));
    a.join();
    b.join();
    boolean removed = Runtime.getRuntime().removeShutdownHook(hook);
    System.out.println("one " + one + ", two " + two + ", removed " + removed);
  }

  static String add(Thread hook) {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return "added";
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }
}
