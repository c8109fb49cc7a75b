package dev.heddle.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import dev.heddle.explorer.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;

/**
 * A file with what an exploration has come to, and of which program with which options. See
 * docs/checkpoint-format.md.
 *
 * @param version of the format: {@value #VERSION}
 * @param check what was checked
 * @param progress as {@link Progress#toJson} writes it
 */
record Checkpoint(int version, Check check, JsonElement progress) {
  private static final int VERSION = 2;
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  /**
   * What decides on the schedules of a check: another one cannot go on with them.
   *
   * @param code a digest of all code of the program
   * @param settings other things by what a user calls them, such as options and versions
   */
  record Check(String code, Map<String, String> settings) {}

  Checkpoint(Check check, Progress progress) {
    this(VERSION, check, progress.toJson());
  }

  /** Writes the file, whole or not at all; its directories are made. */
  void write(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path part = Files.createTempFile(directory, file.getFileName().toString(), ".part");
    try {
      Files.writeString(part, GSON.toJson(this) + "\n");
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Reads what a check with the same program and settings has left.
   *
   * @throws UsageException if there is nothing, or it is of another check
   */
  static Progress read(Path file, Check check) {
    if (!Files.exists(file)) {
      throw new UsageException(
          "there is nothing to resume: no " + file + " (a check that came to its end leaves none)");
    }
    Checkpoint read;
    try {
      read = GSON.fromJson(Files.readString(file), Checkpoint.class);
    } catch (IOException | JsonParseException e) {
      throw new UsageException("the checkpoint cannot be read: " + file + ": " + e.getMessage(), e);
    }
    if (read == null || read.version != VERSION) {
      throw new UsageException(file + " is no checkpoint of this version of Heddle");
    }
    read.compare(file, check);
    try {
      return Progress.parse(read.progress);
    } catch (IllegalArgumentException e) {
      throw new UsageException("the checkpoint is damaged: " + file, e);
    }
  }

  private void compare(Path file, Check other) {
    if (check == null || check.settings == null || check.code == null || progress == null) {
      throw new UsageException("the checkpoint is damaged: " + file);
    }
    other.settings.forEach(
        (name, value) -> {
          String was = check.settings.get(name);
          if (!Objects.equals(was, value)) {
            throw new UsageException(
                "cannot resume: the check that left "
                    + file
                    + " had another "
                    + name
                    + ": \""
                    + was
                    + "\", now it is \""
                    + value
                    + "\"");
          }
        });
    if (!check.code.equals(other.code)) {
      throw new UsageException(
          "cannot resume: the program has changed since " + file + " was written; check it anew");
    }
  }
}
