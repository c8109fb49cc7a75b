package dev.heddle.cli;

import dev.heddle.explorer.Finding;
import dev.heddle.explorer.Kind;
import dev.heddle.explorer.schedule.ScheduleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The directory of schedules that checks have kept. Its files are named after what they show, so
 * that the same finding of the same program is kept once, whichever check finds it.
 */
final class KnownFiles {
  private static final String ENDING = ".schedule.json";

  private final Path directory;
  private final Session session;

  KnownFiles(Path directory, Session session) {
    this.directory = directory;
    this.session = session;
  }

  /**
   * A file that belongs to this program, or may.
   *
   * @param content what it says, or {@code null} if it cannot be read
   * @param problem why it cannot be read
   */
  record Known(Path file, @Nullable ScheduleFile content, @Nullable String problem) {}

  /** All files of this program, and those that cannot be read, in the order of their names. */
  List<Known> read() {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*" + ENDING)) {
        all.forEach(files::add);
      } catch (IOException e) {
        return List.of(new Known(directory, null, String.valueOf(e.getMessage())));
      }
    }
    Collections.sort(files);
    List<Known> known = new ArrayList<>();
    for (Path file : files) {
      try {
        ScheduleFile content = ScheduleFile.read(file);
        if (isOfProgram(content.program())) {
          known.add(new Known(file, content, null));
        }
      } catch (IOException e) {
        known.add(new Known(file, null, String.valueOf(e.getMessage())));
      }
    }
    return known;
  }

  private boolean isOfProgram(ScheduleFile.ProgramId program) {
    return program.arguments().equals(session.id().arguments())
        && (isSamePath(program.target(), session.id().target())
            || Path.of(program.directory(), program.target())
                .normalize()
                .equals(session.target().directory().resolve(session.target().name()).normalize()));
  }

  private static boolean isSamePath(String one, String other) {
    return Path.of(one).normalize().equals(Path.of(other).normalize());
  }

  /** Where a finding of this program is kept. */
  Path file(Finding finding) {
    CRC32 hash = new CRC32();
    String identity =
        String.join(
            "\n",
            Path.of(session.target().name()).normalize().toString(),
            String.join("\n", session.id().arguments()),
            name(finding.kind().label(), finding.message()));
    hash.update(identity.getBytes(StandardCharsets.UTF_8));
    return directory.resolve(
        session.target().shortName()
            + "-"
            + finding.kind().label()
            + "-"
            + String.format("%08x", hash.getValue())
            + ENDING);
  }

  /** The same for the same finding in other schedules and in changed programs. */
  static String name(@Nullable String kind, @Nullable String message) {
    String text = Objects.requireNonNullElse(message, "").replaceAll("[0-9]+", "#");
    int threads = text.indexOf(": thread ");
    boolean isRace = Kind.RACE.label().equals(kind) && threads > 0;
    return kind + " " + (isRace ? text.substring(0, threads) : text);
  }
}
