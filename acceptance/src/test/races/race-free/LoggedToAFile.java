// heddle: verdict passed
// heddle: schedules 50

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Logger;

/** Two threads log to one file, through a handler that the JDK's logging synchronizes. */
public class LoggedToAFile {
  public static void main(String[] args) throws IOException, InterruptedException {
    Logger logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    FileHandler handler = new FileHandler("logged.log");
    logger.addHandler(handler);
    Thread a = new Thread(() -> logger.info("a"));
    Thread b = new Thread(() -> logger.info("b"));
    a.start();
    b.start();
    a.join();
    b.join();
    handler.close();
    Files.delete(Path.of("logged.log"));
  }
}
