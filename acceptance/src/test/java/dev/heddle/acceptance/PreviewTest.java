package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.acceptance.Heddle.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs with preview features, such as {@code StructuredTaskScope}. */
class PreviewTest {
  private static final Path PROGRAMS =
      Heddle.ROOT.resolve("acceptance/src/test/fidelity-preview/structured");

  @TempDir private Path temp;

  static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void theyReachWhatIsAllowedAndNothingElse(Path name) throws Exception {
    FidelityProgram program = FidelityProgram.of(PROGRAMS.resolve(name));

    Result result =
        new Heddle(temp)
            .brief()
            .withPreview()
            .check("--schedules", "2000", "--out", "found", program.file().toString());

    assertThat(result.verdict()).as("%s", result).isIn("passed", "proved");
    assertThat(Set.copyOf(result.outputs())).isEqualTo(program.allowed());
  }

  @Test
  void withoutPreviewTheMessageSaysWhatToDo() throws Exception {
    Path program = PROGRAMS.resolve(programs().getFirst());

    Result result = new Heddle(temp).check("--schedules", "1", program.toString());

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("preview").contains("HEDDLE_JAVA_OPTS=--enable-preview");
  }
}
