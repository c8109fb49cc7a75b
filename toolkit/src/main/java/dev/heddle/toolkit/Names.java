package dev.heddle.toolkit;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Names for what its author gave none. */
final class Names {
  private static final AtomicInteger NEXT = new AtomicInteger(1);

  private Names() {}

  /** What {@code toString}, messages and thread dumps call a primitive. */
  static String label(String kind, String name) {
    return kind + " \"" + Objects.requireNonNull(name, "name") + "\"";
  }

  static String next() {
    return String.valueOf(NEXT.getAndIncrement());
  }
}
