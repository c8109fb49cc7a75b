package dev.heddle.explorer.strategy;

import com.google.gson.stream.JsonReader;
import java.io.StringReader;

/**
 * Reads JSON that is nested deeply. What an exhaustive search has planned is: a sequence of steps
 * is a tree in which each has the next one inside.
 */
public final class DeepJson {
  /** More than a schedule that is searched exhaustively can have. */
  private static final int MAX_NESTING = 1_000_000;

  private DeepJson() {}

  /** A reader of this text. */
  public static JsonReader reader(String json) {
    JsonReader reader = new JsonReader(new StringReader(json));
    reader.setNestingLimit(MAX_NESTING);
    return reader;
  }
}
