package dev.heddle.cli.workers;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.ahead.Harvest;
import dev.heddle.explorer.ahead.Lot;
import dev.heddle.explorer.ahead.Subtree;
import dev.heddle.explorer.schedule.ScheduleFile;
import dev.heddle.kernel.Options;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check and its workers say to each other, a line of JSON each: see docs/workers.md. A check
 * says {@link Open} first, and then any number of {@link Run}, {@link Explore} and {@link Claim}; a
 * worker answers {@link Ready}, {@link Ran} to each lot and {@link Explored} to each subtree, in
 * their order.
 */
public sealed interface Message {
  /** The version of the protocol. */
  int PROTOCOL = 2;

  /** The program to run, and how. */
  record Open(
      int protocol,
      String heddle,
      ScheduleFile.ProgramId program,
      long maxSteps,
      Options.Timeouts timeouts,
      boolean spurious,
      boolean races,
      long seed)
      implements Message {}

  /** The worker has prepared the program. */
  record Ready(int protocol) implements Message {}

  /** Schedules to run. */
  record Run(int id, String strategy, Lot lot) implements Message {}

  /**
   * What came of them.
   *
   * @param id of the lot
   * @param seconds how long that took
   * @param steps of each schedule; 0 if it has more to tell, and must be run again
   * @param traces the hash of each one's trace, 16 hexadecimal digits, without anything between
   * @param outputs for each schedule which of {@code printed} it has printed
   * @param printed hash and length of each output
   */
  record Ran(
      int id,
      double seconds,
      List<Long> steps,
      String traces,
      List<Integer> outputs,
      List<Printed> printed)
      implements Message {

    /** What {@link dev.heddle.explorer.LotRunner} found. */
    public static Ran of(int id, double seconds, List<@Nullable Foreseen> found) {
      Map<Printed, Integer> printed = new LinkedHashMap<>();
      List<Long> steps = new ArrayList<>();
      List<Integer> outputs = new ArrayList<>();
      StringBuilder traces = new StringBuilder();
      for (Foreseen one : found) {
        traces.append(HexFormat.of().toHexDigits(one == null ? 0 : one.trace()));
        steps.add(one == null ? 0L : one.steps());
        outputs.add(one == null ? 0 : indexOf(one, printed));
      }
      return new Ran(id, seconds, steps, traces.toString(), outputs, List.copyOf(printed.keySet()));
    }

    private static int indexOf(Foreseen one, Map<Printed, Integer> printed) {
      String hash = HexFormat.of().toHexDigits(one.outputHash());
      int next = printed.size();
      Integer known = printed.putIfAbsent(new Printed(hash, one.outputLength()), next);
      return known == null ? next : known;
    }

    /** The same as {@link #of} was given. */
    List<@Nullable Foreseen> found() {
      List<@Nullable Foreseen> found = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        if (steps.get(i) == 0) {
          found.add(null);
          continue;
        }
        long trace = HexFormat.fromHexDigitsToLong(traces, 16 * i, 16 * (i + 1));
        Printed output = printed.get(outputs.get(i));
        found.add(
            new Foreseen(
                steps.get(i),
                trace,
                HexFormat.fromHexDigitsToLong(output.hash()),
                output.length()));
      }
      return found;
    }
  }

  /** An output. */
  record Printed(String hash, long length) {}

  /** A subtree to explore. */
  record Explore(Subtree subtree) implements Message {}

  /** The turn of a subtree has come: what was done of it by now is the answer. */
  record Claim(long id) implements Message {}

  /**
   * What came of a subtree.
   *
   * @param harvest {@code null} if nothing that is of use
   */
  record Explored(long id, @Nullable Harvest harvest) implements Message {}

  /** The worker cannot go on, and ends. */
  record Failed(String why) implements Message {}

  /** As a line, without its end. */
  default String toLine() {
    JsonObject json = Json.GSON.toJsonTree(this).getAsJsonObject();
    JsonObject line = new JsonObject();
    line.addProperty("type", type());
    json.asMap().forEach(line::add);
    return Json.GSON.toJson(line);
  }

  private String type() {
    return switch (this) {
      case Open open -> "open";
      case Ready ready -> "ready";
      case Run run -> "run";
      case Ran ran -> "ran";
      case Explore explore -> "explore";
      case Claim claim -> "claim";
      case Explored explored -> "explored";
      case Failed failed -> "failed";
    };
  }

  /**
   * What {@link #toLine} gave.
   *
   * @throws IllegalArgumentException if it is no message
   */
  static Message parse(String line) {
    try {
      JsonObject json = Json.GSON.fromJson(line, JsonObject.class);
      Message message = json == null ? null : Json.GSON.fromJson(json, typeOf(json));
      if (message != null) {
        return message;
      }
    } catch (RuntimeException e) {
      // Gson has several, and one of its own around those of our constructors.
      throw new IllegalArgumentException("no message: " + line, e);
    }
    throw new IllegalArgumentException("no message: " + line);
  }

  private static Class<? extends Message> typeOf(JsonObject json) {
    return switch (json.get("type").getAsString()) {
      case "open" -> Open.class;
      case "ready" -> Ready.class;
      case "run" -> Run.class;
      case "ran" -> Ran.class;
      case "explore" -> Explore.class;
      case "claim" -> Claim.class;
      case "explored" -> Explored.class;
      case "failed" -> Failed.class;
      default -> throw new JsonParseException("no such type");
    };
  }

  /** Kept here, since an interface has no private fields. */
  final class Json {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private Json() {}
  }
}
