package dev.heddle.explorer.diagnosis;

import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names objects, threads and places for people. The first account met is {@code Account#1}. */
public final class Words {
  private final List<Object> named = new ArrayList<>();

  /** {@code thread "main"}. */
  public static String thread(Strand strand) {
    String name = strand.name();
    return "thread \"" + (name.isEmpty() ? "number " + strand.id() : name) + "\"";
  }

  /** {@code a LinkedList}, {@code an ArrayList}. */
  public static String article(String name) {
    return (name.isEmpty() || "AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  /** {@code at Bank.java:12}, or nothing when the place is not known. */
  public static String at(int site) {
    return site == 0 ? "" : " at " + Sites.get(site).location();
  }

  /** The object by its class and the order in which objects of the class were named. */
  public String object(@Nullable Object object) {
    if (object == null) {
      return "something";
    }
    if (object instanceof Class<?> type) {
      return "class " + simpleName(type);
    }
    if (object instanceof Thread thread) {
      return "thread \"" + thread.getName() + "\"";
    }
    int number = 0;
    boolean known = false;
    for (Object other : named) {
      if (other.getClass() == object.getClass()) {
        number++;
      }
      if (other == object) {
        known = true;
        break;
      }
    }
    if (!known) {
      named.add(object);
      number++;
    }
    return simpleName(object.getClass()) + "#" + number;
  }

  private static String simpleName(Class<?> type) {
    String name = type.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** What is called or touched at a site: {@code Semaphore.acquire}. */
  public static String operation(int site) {
    Site s = Sites.get(site);
    if (s.id() == 0) {
      return "a wait inside the JDK";
    }
    return s.target().isEmpty() ? s.op().toString() : s.target();
  }

  /** The method that a site is in: {@code Counter.increment}, {@code a lambda of Counter.main}. */
  public static String method(Site site) {
    String name = site.method();
    if (name.startsWith(LAMBDA)) {
      int end = name.lastIndexOf('$');
      return "a lambda of "
          + site.simpleClassName()
          + "."
          + name.substring(LAMBDA.length(), Math.max(end, LAMBDA.length()));
    }
    return site.simpleClassName() + "." + name;
  }

  private static final String LAMBDA = "lambda$";

  /** A stack, a line a frame, indented. */
  public static List<String> stack(List<StackTraceElement> frames) {
    List<String> lines = new ArrayList<>();
    int left = 0;
    for (StackTraceElement frame : frames) {
      String type = frame.getClassName();
      if (type.startsWith(KERNEL) || type.startsWith("jdk.internal.vm.")) {
        continue;
      }
      if (type.startsWith(STARTER) || type.startsWith("dev.heddle.explorer.")) {
        break;
      }
      if (lines.size() < MAX_FRAMES) {
        lines.add("      at " + text(frame));
      } else {
        left++;
      }
    }
    if (left > 0) {
      lines.add("      ... " + left + " more");
    }
    return lines;
  }

  private static final int MAX_FRAMES = 30;

  private static final String KERNEL = "dev.heddle.kernel.";

  /** What is below the program's main. */
  private static final String STARTER = "dev.heddle.cli.";

  private static String text(StackTraceElement frame) {
    String place =
        frame.getFileName() == null
            ? "Unknown Source"
            : frame.getFileName() + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "");
    return frame.getClassName()
        + "."
        + frame.getMethodName().replace("$heddle$clinit", "<clinit>")
        + "("
        + place
        + ")";
  }
}
