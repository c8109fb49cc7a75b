package dev.heddle.explorer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.Position;
import dev.heddle.kernel.Contact;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an exploration has come, as plain data: enough for another JVM to {@linkplain
 * Explorer#resume go on}, so that in the end all is as if it had not been interrupted.
 */
public final class Progress {
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .serializeSpecialFloatingPointValues()
          .registerTypeAdapter(Schedule.Switch.class, new Switches().nullSafe())
          .create();

  final long schedules;
  final double seconds;
  final List<Findings.Saved> findings;
  final Outcomes.Saved outcomes;
  final RaceReports.Saved races;
  final long repeated;
  final int shrinkingLeft;
  final List<String> points;
  final @Nullable Contact contact;
  final boolean hasOverflowed;
  final Position position;

  /**
   * All of it.
   *
   * @param seconds how long it took so far
   * @param points the memory that had become scheduling points
   * @param hasOverflowed whether a schedule used more memory than is watched for races
   */
  Progress(
      long schedules,
      double seconds,
      List<Findings.Saved> findings,
      Outcomes.Saved outcomes,
      RaceReports.Saved races,
      long repeated,
      int shrinkingLeft,
      List<String> points,
      @Nullable Contact contact,
      boolean hasOverflowed,
      Position position) {
    this.schedules = schedules;
    this.seconds = seconds;
    this.findings = findings;
    this.outcomes = outcomes;
    this.races = races;
    this.repeated = repeated;
    this.shrinkingLeft = shrinkingLeft;
    this.points = points;
    this.contact = contact;
    this.hasOverflowed = hasOverflowed;
    this.position = position;
  }

  /** A switch as it is in schedule files. */
  private static final class Switches extends TypeAdapter<Schedule.Switch> {
    @Override
    public void write(JsonWriter out, Schedule.Switch value) throws IOException {
      out.value(value.toString());
    }

    @Override
    public Schedule.Switch read(JsonReader in) throws IOException {
      return Schedule.Switch.parse(in.nextString());
    }
  }

  /** How many schedules have come to an end. */
  public long schedules() {
    return schedules;
  }

  /** As JSON, for {@link #parse}. */
  public JsonElement toJson() {
    return GSON.toJsonTree(this);
  }

  /**
   * What {@link #toJson} has written.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Progress parse(JsonElement json) {
    try {
      Progress progress = GSON.fromJson(json, Progress.class);
      // Gson leaves out what the file leaves out.
      Objects.requireNonNull(progress.findings);
      Objects.requireNonNull(progress.outcomes);
      Objects.requireNonNull(progress.races);
      Objects.requireNonNull(progress.points);
      progress.position.exhaustive().frontier().check();
      return progress;
    } catch (RuntimeException e) {
      // Gson has several, and one of its own around those of our constructors.
      throw new IllegalArgumentException("this is no saved state of an exploration", e);
    }
  }
}
