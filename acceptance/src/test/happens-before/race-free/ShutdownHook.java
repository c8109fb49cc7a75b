// edge: actions of the thread that calls System.exit -> the shutdown hook, which it starts
// source: JLS 17.4.5 (Thread.start): Runtime.exit starts the hooks

public class ShutdownHook {
  static int data;

  public static void main(String[] args) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  int seen = data;
                }));
    data = 42;
    System.exit(0);
  }
}
