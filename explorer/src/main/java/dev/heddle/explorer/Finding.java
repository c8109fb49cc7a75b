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
 */
public record Finding(
    Kind kind,
    String message,
    List<String> details,
    @Nullable Schedule schedule,
    long firstSchedule,
    String output,
    String errors,
    List<Integer> events) {

  /** Copies the list. */
  public Finding {
    details = List.copyOf(details);
    events = List.copyOf(events);
  }
}
