import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** Asynchronous loggers: two threads and main log through the Disruptor to the console. */
public class Log4jAsync {
  public static void main(String[] args) throws Exception {
    System.setProperty(
        "log4j2.contextSelector",
        "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector");
    System.setProperty("log4j2.asyncLoggerRingBufferSize", "128");
    ConfigurationBuilder<BuiltConfiguration> builder =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    builder.setShutdownHook("disable");
    builder.add(
        builder
            .newAppender("console", "Console")
            .add(builder.newLayout("PatternLayout").addAttribute("pattern", "%level %t %c %m%n")));
    builder.add(builder.newAsyncRootLogger(Level.INFO).add(builder.newAppenderRef("console")));
    LoggerContext context = Configurator.initialize(builder.build());
    Thread first = new Thread(() -> log("first"), "first");
    Thread second = new Thread(() -> log("second"), "second");
    first.start();
    second.start();
    LogManager.getLogger("main").warn("main waits");
    first.join();
    second.join();
    Configurator.shutdown(context);
  }

  private static void log(String name) {
    Logger logger = LogManager.getLogger("loom");
    logger.info("{} begins", name);
    logger.debug("{} is not shown", name);
    logger.info("{} ends after {} steps", name, 2);
  }
}
