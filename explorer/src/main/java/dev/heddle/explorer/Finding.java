package dev.heddle.explorer;

import dev.heddle.explorer.schedule.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong in a schedule.
 *
 * @param kind its kind
 * @param message what went wrong, in one line
 * @param details the explanation, line by line
 * @param schedule the schedule that shows it; {@code null} when none can
 * @param firstSchedule the number of that schedule in the exploration, from 1
 * @param output what the program printed in it
 * @param events a number for each of its first events, see {@link
 *     dev.heddle.explorer.observe.EventTrace}
 * @param errors what the program printed on {@code System.err} in it
 * @param shrunk how the schedule was made simpler, or {@code null} if that was not tried
 */
public record Finding(
    Kind kind,
    String message,
    List<String> details,
    @Nullable Schedule schedule,
    long firstSchedule,
    String output,
    String errors,
    List<Integer> events,
    @Nullable Shrunk shrunk) {

  /** A finding with the schedule in which it was found. */
  public Finding(
      Kind kind,
      String message,
      List<String> details,
      @Nullable Schedule schedule,
      long firstSchedule,
      String output,
      String errors,
      List<Integer> events) {
    this(kind, message, details, schedule, firstSchedule, output, errors, events, null);
  }

  /** Copies the list. */
  public Finding {
    details = List.copyOf(details);
    events = List.copyOf(events);
  }

  /** The same, with how its schedule was made simpler. */
  public Finding with(Shrunk how) {
    return new Finding(
        kind, message, details, schedule, firstSchedule, output, errors, events, how);
  }
}
