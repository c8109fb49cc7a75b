// heddle: verdict passed
// heddle: outcome done
import java.util.logging.Logger;

/** Logging initialises itself in its first use in a JVM: no later schedule takes those steps. */
public class LogsFirst {
  public static void main(String[] args) throws InterruptedException {
    Thread thread = new Thread(() -> Logger.getLogger("first").warning("a thread warns"));
    thread.start();
    Logger.getLogger("second").info("main says");
    thread.join();
    System.out.println("done");
  }
}
