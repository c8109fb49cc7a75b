import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.runner.Description;
import org.junit.runner.JUnitCore;
import org.junit.runner.Request;
import org.junit.runner.Result;
import org.junit.runner.Runner;
import org.junit.runner.manipulation.Filter;
import org.junit.runner.notification.Failure;

/**
 * Runs one test method of a JUnit 3 or JUnit 4 class with JUnit's own runner, so that Heddle can
 * check it as a program: the test's failure ends the main thread.
 *
 * <p>{@code JUnit4Method CLASS METHOD} runs a method; {@code JUnit4Method --list CLASS...} prints
 * the methods that JUnit finds in the classes.
 */
public final class JUnit4Method {
  public static void main(String[] arguments) throws Throwable {
    if (arguments[0].equals("--list")) {
      for (int i = 1; i < arguments.length; i++) list(arguments[i]);
      return;
    }
    String method = arguments[1];
    Request request =
        Request.aClass(Class.forName(arguments[0])).filterWith(new Only(arguments[0], method));
    Result result = new JUnitCore().run(request);
    for (Failure failure : result.getFailures()) throw failure.getException();
    if (result.getIgnoreCount() > 0) System.out.println("ignored");
    else if (result.getRunCount() == 0) throw new Error("JUnit ran no test " + method);
    // As Maven's and Gradle's runners do: threads that a test leaves behind do not matter.
    System.exit(0);
  }

  private static void list(String name) throws Exception {
    Class<?> type = Class.forName(name, false, JUnit4Method.class.getClassLoader());
    if (Modifier.isAbstract(type.getModifiers())) return;
    Runner runner = Request.aClass(type).getRunner();
    Set<String> methods = new TreeSet<>();
    collect(runner.getDescription(), methods);
    for (String method : methods) System.out.println(name + " " + method);
  }

  private static void collect(Description description, Set<String> methods) {
    String method = description.getMethodName();
    // JUnit describes a class that is no test at all by a test of its own.
    if (description.isTest() && method != null && !method.equals("initializationError")
        && !method.equals("warning")) {
      methods.add(method);
    }
    for (Description child : description.getChildren()) collect(child, methods);
  }

  /** Only the tests of one name; a suite may hold tests of several classes. */
  private static final class Only extends Filter {
    private final String type;
    private final String method;

    Only(String type, String method) {
      this.type = type;
      this.method = method;
    }

    @Override
    public boolean shouldRun(Description description) {
      if (description.isTest()) return method.equals(description.getMethodName());
      for (Description child : description.getChildren()) if (shouldRun(child)) return true;
      return false;
    }

    @Override
    public String describe() {
      return type + "." + method;
    }
  }
}
