package dev.heddle.kernel;

import java.util.Locale;
import java.util.TimeZone;

/** The default locales and time zone with which each execution begins: those of the JVM. */
final class JdkDefaults {
  private final Locale locale = Locale.getDefault();
  private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
  private final Locale format = Locale.getDefault(Locale.Category.FORMAT);

  void restore() {
    Locale.setDefault(locale);
    Locale.setDefault(Locale.Category.DISPLAY, display);
    Locale.setDefault(Locale.Category.FORMAT, format);
    // Stands for the JVM's own.
    TimeZone.setDefault(null);
  }
}
