package dev.heddle.explorer.diagnosis;

import org.jspecify.annotations.Nullable;

/** Where lines of the program's source are read, for reports. */
@FunctionalInterface
public interface Sources {
  /** No source is to be had. */
  Sources NONE = (className, file, line) -> null;

  /**
   * A line without its white space at both ends.
   *
   * @param className the class, with dots
   * @param file its source file's name, without folders
   * @param line from 1
   * @return {@code null} if it cannot be found
   */
  @Nullable String line(String className, String file, int line);
}
