package dev.heddle.cli;

import dev.heddle.explorer.Explorer;
import dev.heddle.explorer.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps a file from which a check can be gone on with, whatever ends it. */
final class Checkpoints {
  /** How often it is written; tests have less time. */
  private static final long INTERVAL_NANOS =
      1_000_000 * Long.getLong("heddle.checkpoint.millis", 2_000);

  /** Of how much time one part may be spent on writing. */
  private static final long SHARE = 20;

  private final Path file;
  private final Checkpoint.Check check;
  private final Terminal terminal;
  private final boolean isExhaustive;
  private final @Nullable Progress resumed;
  private @Nullable Progress begun;
  private long lastAt;
  private long interval = INTERVAL_NANOS;

  /** Whether the file is one of this exploration. */
  private boolean isOwn;

  private boolean hasFailed;

  /**
   * Of one check.
   *
   * @param isExhaustive whether the search has no end but that all has been run
   * @param resumed what it goes on with, if with anything
   */
  Checkpoints(
      Path file,
      Checkpoint.Check check,
      Terminal terminal,
      boolean isExhaustive,
      @Nullable Progress resumed) {
    this.file = file;
    this.check = check;
    this.terminal = terminal;
    this.isExhaustive = isExhaustive;
    this.resumed = resumed;
    this.isOwn = resumed != null;
  }

  /** To be called before the exploration, on its thread. */
  synchronized void begin(Explorer explorer) {
    if (resumed != null) {
      explorer.resume(resumed);
    }
    begun = explorer.progress();
    lastAt = System.nanoTime();
    explorer.keepBy(this::keep);
  }

  /** Writes the file if it is time to. */
  private synchronized void keep(Explorer explorer) {
    long now = System.nanoTime();
    if (now - lastAt > interval) {
      write(explorer.progress());
      interval = Math.max(INTERVAL_NANOS, SHARE * (System.nanoTime() - now));
    }
  }

  /**
   * The exploration has ended, and this is called on its thread. Where nothing is left to be done,
   * or a portfolio has had its time, the file is deleted.
   *
   * @param interrupted whether the user ended it
   * @return the file from which it can be gone on with; {@code null} if it cannot
   */
  synchronized @Nullable String end(Explorer explorer, boolean interrupted) {
    if (!explorer.isUnfinished() || !(interrupted || isExhaustive)) {
      delete();
      return null;
    }
    if (!explorer.isImpaired()) {
      write(explorer.progress());
    }
    return fallBack();
  }

  /** The exploration has not ended, but will be. Gives the same. */
  synchronized @Nullable String fallBack() {
    Progress first = begun;
    if (!isOwn && first != null) {
      write(first);
    }
    return isOwn ? file.toString() : null;
  }

  private void write(Progress progress) {
    try {
      new Checkpoint(check, progress).write(file);
      isOwn = true;
    } catch (IOException e) {
      fail(e.getMessage());
    }
    lastAt = System.nanoTime();
  }

  /** Whatever happens to the checkpoint, the check goes on. */
  private void fail(@Nullable String why) {
    if (!hasFailed) {
      terminal.err().println("heddle: the checkpoint could not be written: " + why);
    }
    hasFailed = true;
  }

  private void delete() {
    try {
      if (isOwn) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      terminal.err().println("heddle: the checkpoint could not be deleted: " + e.getMessage());
    }
  }
}
