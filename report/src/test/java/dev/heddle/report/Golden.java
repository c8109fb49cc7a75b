package dev.heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares a whole report with the one in {@code src/test/resources/golden}. {@code
 * -Dheddle.golden.refresh=true} writes what is there instead: review the difference.
 */
final class Golden {
  private static final Path DIRECTORY = Path.of("src/test/resources/golden");

  private Golden() {}

  static void check(String name, List<String> lines) {
    check(name, String.join("\n", lines) + "\n");
  }

  static void check(String name, String actual) {
    try {
      if (Boolean.getBoolean("heddle.golden.refresh")) {
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve(name), actual);
        return;
      }
      try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
        assertThat(in)
            .as("%s; -Dheddle.golden.refresh=true makes it", DIRECTORY.resolve(name))
            .isNotNull();
        assertThat(actual)
            .as("%s; -Dheddle.golden.refresh=true accepts it", name)
            .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
