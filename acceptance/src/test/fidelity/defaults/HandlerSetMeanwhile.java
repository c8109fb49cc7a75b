// The default handler of uncaught exceptions is one for all threads.
// allowed: false
// allowed: true
// because: Thread.setDefaultUncaughtExceptionHandler: sets the default handler, for any thread without another.
public class HandlerSetMeanwhile {
  public static void main(String[] args) throws InterruptedException {
    Thread setter =
        new Thread(() -> Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {}));
    setter.start();
    boolean isSet = Thread.getDefaultUncaughtExceptionHandler() != null;
    setter.join();
    System.out.println(isSet);
  }
}
