package dev.heddle.explorer.observe;

import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import java.util.stream.Stream;

/**
 * A data race of one execution (Java Language Specification 17.4.5): two accesses to the same
 * memory of which at least one writes, and which are not ordered by happens-before.
 *
 * @param what what is raced on, in words: {@code Account.balance}, {@code ArrayList}
 * @param cause the same for all races with the same cause: what is raced on and two lines of source
 * @param first the access that came first in this execution
 * @param second the other
 */
public record Race(String what, String cause, Access first, Access second) {
  /**
   * One of the two.
   *
   * @param strand the number of the strand
   * @param site where
   * @param writes whether it writes
   * @param number how many accesses came before it in this execution: the same when it is replayed
   */
  public record Access(int strand, int site, boolean writes, long number) {}

  /** How what is raced on begins where it is a file. */
  public static final String FILE = "the file ";

  /** A race between these accesses. */
  static Race of(String what, Access first, Access second) {
    return new Race(what, cause(what, first.site(), second.site()), first, second);
  }

  /** What is accessed, as the first site names it. */
  public String target() {
    return Sites.get(first.site()).target();
  }

  private static String cause(String what, int first, int second) {
    // One mistake may write another file in each schedule.
    return (what.startsWith(FILE) ? FILE : what)
        + Stream.of(first, second).map(Race::line).sorted().reduce("", (a, b) -> a + " " + b);
  }

  private static String line(int id) {
    Site site = Sites.get(id);
    return site.className() + ":" + (site.line() > 0 ? site.line() : site.method());
  }

  /**
   * An update that a race undid: a strand read, another wrote, and the strand wrote what it had
   * made of the old value.
   *
   * @param what what was updated: see {@link Race#what}
   * @param read the strand's read
   * @param lost the other's write
   * @param overwrites the strand's write
   */
  public record LostUpdate(String what, Access read, Access lost, Access overwrites) {}
}
