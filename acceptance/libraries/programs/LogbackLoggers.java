import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Two threads and main log to the console, directly and through an asynchronous appender. */
public class LogbackLoggers {
  public static void main(String[] args) throws Exception {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%level %thread %logger %X{weaver} %msg%n");
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setEncoder(encoder);
    console.start();
    AsyncAppender async = new AsyncAppender();
    async.setContext(context);
    async.addAppender(console);
    async.start();
    context.getLogger("direct").addAppender(console);
    context.getLogger("direct").setAdditive(false);
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(async);
    Thread first = new Thread(() -> log("first"), "first");
    Thread second = new Thread(() -> log("second"), "second");
    first.start();
    second.start();
    LoggerFactory.getLogger("direct").warn("main waits");
    first.join();
    second.join();
    context.stop();
  }

  private static void log(String name) {
    MDC.put("weaver", name);
    Logger logger = LoggerFactory.getLogger("loom.shed");
    logger.info("{} begins", name);
    LoggerFactory.getLogger("direct").info("{} goes on", name);
    logger.info("{} ends after {} steps", name, 2);
    MDC.remove("weaver");
  }
}
