// edge: actions of the thread that calls System.exit -> the shutdown hook, which it starts
// source: JLS 17.4.5 (Thread.start): Runtime.exit starts the hooks
// broken: another thread writes, which nobody joins
// race: ShutdownHook.data

public class ShutdownHook {
  static int data;

  public static void main(String[] args) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  int seen = data;
                }));
    Thread writer =
        new Thread(
            () -> {
              data = 42;
            });
    writer.start();
    System.exit(0);
  }
}
