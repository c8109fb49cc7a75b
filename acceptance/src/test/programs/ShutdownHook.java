// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome main ends\nworker ends\nhook runs

/** A shutdown hook runs when the last thread has ended. */
public class ShutdownHook {
  public static void main(String[] args) {
    Thread main = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook runs")));
    Thread worker =
        new Thread(
            () -> {
              try {
                main.join();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              System.out.println("worker ends");
            });
    worker.start();
    System.out.println("main ends");
  }
}
