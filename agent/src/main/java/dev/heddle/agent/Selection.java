package dev.heddle.agent;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which classes of the checked program are rewritten.
 *
 * <p>A pattern is a package or class name in which {@code *} stands for any characters; a pattern
 * without {@code *} also means everything inside that package or class.
 */
public final class Selection {
  private final List<Pattern> instrument;
  private final List<Pattern> skip;

  private Selection(List<Pattern> instrument, List<Pattern> skip) {
    this.instrument = instrument;
    this.skip = skip;
  }

  /**
   * A selection.
   *
   * @param instrument patterns of what to rewrite; empty for all of the program
   * @param skip patterns of what to leave alone
   */
  public static Selection of(List<String> instrument, List<String> skip) {
    return new Selection(compile(instrument), compile(skip));
  }

  private static List<Pattern> compile(List<String> patterns) {
    return patterns.stream().map(Selection::compile).collect(Collectors.toUnmodifiableList());
  }

  private static Pattern compile(String pattern) {
    String regex = Pattern.quote(pattern.replace('.', '/')).replace("*", "\\E.*\\Q");
    return Pattern.compile(pattern.contains("*") ? regex : regex + "([/$].*)?");
  }

  /** Whether the class with this internal name is rewritten, if it belongs to the program. */
  boolean includes(String name) {
    return !name.startsWith("java/")
        && !name.startsWith("jdk/")
        && !name.startsWith("sun/")
        && (instrument.isEmpty() || matches(instrument, name))
        && !matches(skip, name);
  }

  private static boolean matches(List<Pattern> patterns, String name) {
    return patterns.stream().anyMatch(p -> p.matcher(name).matches());
  }
}
