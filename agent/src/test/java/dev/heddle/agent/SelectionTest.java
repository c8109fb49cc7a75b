package dev.heddle.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  @ParameterizedTest
  @CsvSource({
    "com.acme, com/acme/Bank, true",
    "com.acme, com/acme/deep/er/Bank, true",
    "com.acme, com/acmes/Bank, false",
    "com.acme, org/com/acme/Bank, false",
    "com.acme.Bank, com/acme/Bank, true",
    "com.acme.Bank, com/acme/Bank$Account, true",
    "com.acme.Bank, com/acme/BankTest, false",
    "com.*.Bank, com/acme/Bank, true",
    "com.*.Bank, com/a/b/Bank, true",
    "com.*.Bank, com/acme/Bank$Account, false",
    "com.acme.*, com/acme/Bank, true",
    "com.acme.*, com/acme, false",
    "*Bank*, com/acme/BankTest, true",
    "*, Bank, true",
    "com.a+b, com/aab, false",
    "com.(a), com/a, false",
    "Bank$Account, Bank$Account, true",
    "Bank$Account, Bank$Accounts, false",
  })
  void aPatternMeansAPackageOrClassAndWhatIsInIt(String pattern, String name, boolean matches) {
    assertThat(Selection.of(List.of(pattern), List.of()).includes(name)).isEqualTo(matches);
    assertThat(Selection.of(List.of(), List.of(pattern)).includes(name)).isEqualTo(!matches);
  }

  @Test
  void withoutPatternsAllOfTheProgramIsRewritten() {
    Selection all = Selection.of(List.of(), List.of());

    assertThat(all.includes("Main")).isTrue();
    assertThat(all.includes("com/acme/Main")).isTrue();
    assertThat(all.includes("javax/inject/Inject")).isTrue();
  }

  @Test
  void theJdkIsNeverRewrittenAsAProgram() {
    Selection all = Selection.of(List.of("*"), List.of());

    for (String name : List.of("java/lang/String", "jdk/internal/misc/VM", "sun/misc/Unsafe")) {
      assertThat(all.includes(name)).isFalse();
    }
  }

  @Test
  void whatIsSkippedIsLeftAloneEvenIfItIsSelected() {
    Selection selection =
        Selection.of(List.of("com.acme", "org.lib"), List.of("com.acme.slow", "*Generated"));

    assertThat(selection.includes("com/acme/Bank")).isTrue();
    assertThat(selection.includes("org/lib/Tool")).isTrue();
    assertThat(selection.includes("net/other/Tool")).isFalse();
    assertThat(selection.includes("com/acme/slow/Big")).isFalse();
    assertThat(selection.includes("com/acme/BankGenerated")).isFalse();
  }
}
