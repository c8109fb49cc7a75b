package dev.heddle.explorer.schedule;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is kept in a file: with the program it belongs to, what happened in it and how
 * it ended. The format is described in docs/schedule-format.md.
 *
 * @param version of the format: {@value #VERSION}
 * @param heddle the version of Heddle that wrote it
 * @param jdk the Java runtime in which it was recorded
 * @param program what was run
 * @param maxSteps the limit of steps
 * @param timeouts {@code idle}, {@code ordered} or {@code any}
 * @param spurious whether waits could end without cause
 * @param points the memory that was a scheduling point
 * @param switches each as {@link Schedule.Switch#toString()} writes it
 * @param draws the other choices
 * @param turns the steps that repeat at the end, or {@code null}
 * @param ending how it ended
 * @param events a number for each of the first events
 */
public record ScheduleFile(
    int version,
    String heddle,
    String jdk,
    ProgramId program,
    long maxSteps,
    String timeouts,
    boolean spurious,
    List<String> points,
    List<String> switches,
    List<Integer> draws,
    Schedule.@Nullable Turns turns,
    End ending,
    List<Integer> events) {

  /** The version of the format that this class writes, and the only one it reads. */
  public static final int VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setFormattingStyle(FormattingStyle.COMPACT).create();

  /**
   * A program, so that it can be found again.
   *
   * @param target the source file, jar or class name as the user gave it
   * @param classPath the class path, or {@code null}
   * @param arguments the program's own
   * @param directory the working directory
   * @param sha256 a digest of its code
   * @param instrument patterns of what was rewritten
   * @param skip patterns of what was left alone
   */
  public record ProgramId(
      String target,
      @Nullable String classPath,
      List<String> arguments,
      String directory,
      String sha256,
      List<String> instrument,
      List<String> skip) {}

  /**
   * How the schedule ended.
   *
   * @param kind the kind of the finding, or {@code outcome} and the like
   * @param message the finding in one line, or {@code null} where nothing was found
   * @param output what was printed
   */
  public record End(@Nullable String kind, @Nullable String message, String output) {}

  /** The schedule. */
  public Schedule schedule() {
    return new Schedule(
        points, switches.stream().map(Schedule.Switch::parse).toList(), draws, turns);
  }

  /** Writes the file, whole or not at all; its directories are made. */
  public void write(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path part = Files.createTempFile(directory, file.getFileName().toString(), ".part");
    try {
      Files.writeString(part, GSON.toJson(this) + "\n");
      Files.move(
          part,
          file,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or is no schedule of this version; the message says
   *     so
   */
  public static ScheduleFile read(Path file) throws IOException {
    ScheduleFile read;
    try {
      JsonElement json = JsonParser.parseString(Files.readString(file));
      checkVersion(file, json);
      checkNumber(file, json.getAsJsonObject().get("maxSteps"));
      read = GSON.fromJson(json, ScheduleFile.class);
    } catch (JsonParseException | CharacterCodingException e) {
      throw new IOException(
          file + " is no schedule file: it is not the JSON that Heddle writes", e);
    }
    if (read.isIncomplete()) {
      throw new IOException(file + " is no schedule file: parts are missing");
    }
    if (!List.of("idle", "ordered", "any").contains(read.timeouts())) {
      throw new IOException(
          file + " is damaged: timeouts must be idle, ordered or any, but is " + read.timeouts());
    }
    Schedule.Turns turns = read.turns();
    if (turns != null && (turns.from() < 1 || turns.length() < 1 || turns.count() < 1)) {
      throw new IOException(file + " is damaged: turns must be positive numbers");
    }
    if (read.maxSteps() < 1 || read.draws().stream().anyMatch(d -> d < 0)) {
      throw new IOException(file + " is damaged: maxSteps or a draw is out of range");
    }
    try {
      read.schedule();
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
    return read;
  }

  /** Gson leaves out what the file leaves out. */
  @SuppressWarnings("ConstantValue")
  private boolean isIncomplete() {
    return program == null
        || program.target() == null
        || program.arguments() == null
        || program.directory() == null
        || program.instrument() == null
        || program.skip() == null
        || points == null
        || switches == null
        || switches.contains(null)
        || draws == null
        || draws.contains(null)
        || ending == null
        || events == null
        || heddle == null
        || jdk == null
        || program.sha256() == null
        || ending.output() == null
        || points.contains(null)
        || events.contains(null)
        || timeouts == null
        || maxSteps == 0;
  }

  /** Gson's own message would not name it. */
  private static void checkNumber(Path file, @Nullable JsonElement maxSteps) throws IOException {
    if (maxSteps == null || maxSteps.isJsonNull()) {
      return; // said with all that is missing
    }
    if (!maxSteps.isJsonPrimitive() || !maxSteps.getAsString().matches("-?[0-9]{1,18}")) {
      throw new IOException(file + " is damaged: maxSteps must be a whole number");
    }
  }

  /** Before all else: a later version may have other parts. */
  private static void checkVersion(Path file, JsonElement json) throws IOException {
    JsonElement version = json.isJsonObject() ? json.getAsJsonObject().get("version") : null;
    if (version == null
        || !version.isJsonPrimitive()
        || !version.getAsString().matches("[1-9][0-9]{0,8}")) {
      throw new IOException(file + " is no schedule file: it has no version");
    }
    if (!version.getAsString().equals(String.valueOf(VERSION))) {
      throw new IOException(
          file
              + " has version "
              + version.getAsString()
              + " of the format; this Heddle reads "
              + VERSION);
    }
  }
}
