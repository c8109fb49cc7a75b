import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs one test method of a JUnit 5 class with JUnit's own launcher, so that Heddle can check it as
 * a program: the test's failure ends the main thread. A parameterised test counts as one method.
 *
 * <p>{@code JUnit5Method CLASS METHOD} runs a method; {@code JUnit5Method --list CLASS...} prints
 * the methods that JUnit finds in the classes.
 */
public final class JUnit5Method {
  public static void main(String[] arguments) throws Throwable {
    Launcher launcher = LauncherFactory.create();
    if (arguments[0].equals("--list")) {
      for (int i = 1; i < arguments.length; i++) list(launcher, arguments[i]);
      return;
    }
    String id = id(launcher, arguments[0], arguments[1]);
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    launcher.execute(request(selectUniqueId(id)), listener);
    TestExecutionSummary summary = listener.getSummary();
    for (var failure : summary.getFailures()) throw failure.getException();
    if (summary.getTestsSucceededCount() == 0) {
      if (summary.getTestsSkippedCount() + summary.getContainersSkippedCount() == 0
          && summary.getTestsAbortedCount() == 0) {
        throw new Error("JUnit ran no test " + arguments[1]);
      }
      System.out.println("ignored");
    }
    // As Maven's and Gradle's runners do: threads that a test leaves behind do not matter.
    System.exit(0);
  }

  private static void list(Launcher launcher, String name) throws Exception {
    TestPlan plan = launcher.discover(request(selectClass(name)));
    Set<String> methods = new TreeSet<>();
    for (TestIdentifier root : plan.getRoots()) {
      for (TestIdentifier test : plan.getDescendants(root)) {
        String method = method(test, name);
        if (method != null) methods.add(method);
      }
    }
    for (String method : methods) System.out.println(name + " " + method);
  }

  private static String id(Launcher launcher, String name, String method) throws Exception {
    TestPlan plan = launcher.discover(request(selectClass(name)));
    for (TestIdentifier root : plan.getRoots()) {
      for (TestIdentifier test : plan.getDescendants(root)) {
        if (method.equals(method(test, name))) return test.getUniqueId();
      }
    }
    throw new Error("JUnit finds no test " + method + " in " + name);
  }

  /** The name of a test's method, or null of other tests, such as those of nested classes. */
  private static String method(TestIdentifier test, String type) {
    return test.getSource().orElse(null) instanceof MethodSource source
            && source.getClassName().equals(type)
        ? source.getMethodName()
        : null;
  }

  private static LauncherDiscoveryRequest request(DiscoverySelector selector) {
    return LauncherDiscoveryRequestBuilder.request().selectors(selector).build();
  }
}
