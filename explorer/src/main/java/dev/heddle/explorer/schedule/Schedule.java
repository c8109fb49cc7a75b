package dev.heddle.explorer.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All choices of one execution, as a value: where strands were switched though there was another
 * possibility, and what else was drawn. It holds for every execution of the same program, and for
 * one to which statements were added that are no scheduling points.
 *
 * @param points the memory that was a scheduling point (see {@link dev.heddle.kernel.Sites#arm})
 * @param switches in their order
 * @param draws the other choices, in their order
 * @param turns the steps that repeat at its end, or {@code null} if none do
 */
public record Schedule(
    List<String> points, List<Switch> switches, List<Integer> draws, @Nullable Turns turns) {

  /** A schedule at whose end nothing repeats. */
  public Schedule(List<String> points, List<Switch> switches, List<Integer> draws) {
    this(points, switches, draws, null);
  }

  /**
   * Steps at the end of an execution that lead back to where they began.
   *
   * @param from the number of the first one, from 1
   * @param length how many they are
   * @param count how often they follow each other
   * @param starved the number of a strand that waits meanwhile, as others let it, and was seen to
   *     be kept waiting by them; {@code null} if that is of none
   */
  public record Turns(long from, long length, long count, @Nullable Integer starved) {

    /** Steps in which no such strand is known. */
    public Turns(long from, long length, long count) {
      this(from, length, count, null);
    }

    /** The same steps, in which this strand starves. */
    public Turns starving(int strand) {
      return new Turns(from, length, count, strand);
    }
  }

  /** The same choices, at whose end these steps repeat. */
  public Schedule with(@Nullable Turns repeating) {
    return new Schedule(points, switches, draws, repeating);
  }

  /** Copies the lists. */
  public Schedule {
    points = List.copyOf(points);
    switches = List.copyOf(switches);
    draws = List.copyOf(draws);
  }

  /**
   * A switch to another strand. A strand's position is the number of steps it has taken, minor ones
   * (outputs and reads) apart: what is added to the program to look at it moves nothing else.
   *
   * @param from the number of the strand that ran before
   * @param ops its position: steps taken that were not minor
   * @param minors before a minor step: how many minor ones it took since; else -1
   * @param to the number of the strand that goes on
   */
  public record Switch(int from, int ops, int minors, int to) {

    /** As text: {@code 1@12>2}, or {@code 1@12+3>2} before a minor step. */
    @Override
    public String toString() {
      return from + "@" + ops + (minors >= 0 ? "+" + minors : "") + ">" + to;
    }

    private static final Pattern FORMAT =
        Pattern.compile("(\\d{1,9})@(\\d{1,9})(?:\\+(\\d{1,9}))?>(\\d{1,9})");

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is no switch
     */
    public static Switch parse(String text) {
      Matcher matcher = FORMAT.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no switch of a schedule: \"" + text + "\"");
      }
      String minors = matcher.group(3);
      return new Switch(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          minors == null ? -1 : Integer.parseInt(minors),
          Integer.parseInt(matcher.group(4)));
    }
  }

  /** As text: one switch after the other, then the draws. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    switches.forEach(s -> parts.add(s.toString()));
    draws.forEach(d -> parts.add("#" + d));
    return String.join(" ", parts);
  }
}
