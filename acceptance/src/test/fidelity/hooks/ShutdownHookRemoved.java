// Two threads remove the same shutdown hook: one of them does.
// allowed: one true, two false
// allowed: one false, two true
// because: Runtime.removeShutdownHook: "true if the specified hook had previously been registered
// and was successfully de-registered, false otherwise".

public class ShutdownHookRemoved {
  static volatile boolean one;
  static volatile boolean two;

  public static void main(String[] args) throws InterruptedException {
    Thread hook = new Thread(() -> {});
    Runtime runtime = Runtime.getRuntime();
    runtime.addShutdownHook(hook);
    Thread a = Thread.ofPlatform().start(() -> one = runtime.removeShutdownHook(hook));
    Thread b = Thread.ofPlatform().start(() -> two = runtime.removeShutdownHook(hook));
    a.join();
    b.join();
    System.out.println("one " + one + ", two " + two);
  }
}
