// A virtual thread sleeps for a short time and is interrupted, perhaps too late.
// allowed: slept
// allowed: interrupted, status false
// because: Thread.sleep: "InterruptedException if any thread has interrupted the current thread.
// The interrupted status of the current thread is cleared when this exception is thrown".
// options: --timeouts any

public class VirtualInterruptSleep {
  static volatile String result;

  public static void main(String[] args) throws InterruptedException {
    Thread sleeper =
        Thread.startVirtualThread(
            () -> {
              try {
                Thread.sleep(1);
                result = "slept";
              } catch (InterruptedException e) {
                result = "interrupted, status " + Thread.currentThread().isInterrupted();
              }
            });
    Thread.sleep(1);
    sleeper.interrupt();
    sleeper.join();
    System.out.println(result);
  }
}
