package dev.heddle.cli;

import dev.heddle.explorer.Finding;
import dev.heddle.explorer.Outcome;
import dev.heddle.explorer.Shrunk;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.schedule.ScheduleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Saves schedules: of findings as {@code Bank-1.schedule.json}, as they were found before they were
 * shrunk as {@code Bank-1.original.schedule.json}, of outcomes as {@code Bank-outcome-1}.
 */
final class ScheduleWriter {
  private final Session session;
  private final Path directory;

  ScheduleWriter(Session session, Path directory) {
    this.session = session;
    this.directory = directory;
  }

  /** Saves and returns the file's name, as a user would give it. */
  String write(Finding finding, int number) throws IOException {
    Schedule schedule = finding.schedule();
    if (schedule == null) {
      throw new IllegalArgumentException("the finding has no schedule");
    }
    return write("-" + number, finding, schedule);
  }

  /**
   * Saves the schedule in which a finding was found beside the one that is shown.
   *
   * @return the file's name, or {@code null} if the two are the same; then none of an earlier check
   *     is left beside it
   */
  @Nullable String writeOriginal(Finding finding, int number) throws IOException {
    Shrunk shrunk = finding.shrunk();
    Finding original = shrunk == null ? null : shrunk.original();
    Schedule schedule = original == null ? null : original.schedule();
    String suffix = "-" + number + ".original";
    if (original == null || schedule == null) {
      Files.deleteIfExists(file(suffix));
      return null;
    }
    return write(suffix, original, schedule);
  }

  private String write(String suffix, Finding finding, Schedule schedule) throws IOException {
    return write(file(suffix), schedule, end(finding), finding.events());
  }

  /** Saves the schedule of a finding in a file of this name. */
  void write(Finding finding, Path file) throws IOException {
    Schedule schedule = finding.schedule();
    if (schedule != null) {
      var _ = write(file, schedule, end(finding), finding.events());
    }
  }

  private static ScheduleFile.End end(Finding finding) {
    return new ScheduleFile.End(finding.kind().label(), finding.message(), finding.output());
  }

  String write(Outcome outcome, int number) throws IOException {
    return write(
        file("-outcome-" + number),
        outcome.schedule(),
        new ScheduleFile.End(null, null, outcome.output()),
        List.of());
  }

  private String write(Path file, Schedule schedule, ScheduleFile.End end, List<Integer> events)
      throws IOException {
    new ScheduleFile(
            ScheduleFile.VERSION,
            Version.heddle(),
            Version.jdk(),
            session.id(),
            session.options().maxSteps(),
            session.options().timeouts().name().toLowerCase(java.util.Locale.ROOT),
            session.options().spurious(),
            schedule.points(),
            schedule.switches().stream().map(Schedule.Switch::toString).toList(),
            schedule.draws(),
            schedule.turns(),
            end,
            events)
        .write(file);
    return file.toString();
  }

  private Path file(String suffix) {
    return directory.resolve(session.target().shortName() + suffix + ".schedule.json");
  }
}
