package dev.heddle.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the modules, and that there are no others. */
class ArchitectureTest {
  private static JavaClasses heddle;

  @BeforeAll
  static void readTheClasses() {
    heddle =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.heddle");
  }

  @ParameterizedTest
  @CsvSource({
    "kernel,",
    "toolkit,",
    "agent, kernel",
    "explorer, kernel",
    "report, explorer kernel",
    "cli, report explorer agent kernel"
  })
  void aModuleDependsOnlyOnTheLayersBelowIt(String module, String below) {
    List<String> names = below == null ? List.of() : List.of(below.split(" "));
    String[] allowed =
        Stream.concat(Stream.of(module), names.stream())
            .map(name -> "dev.heddle." + name + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage("dev.heddle." + module + "..")
        .should()
        .dependOnClassesThat(resideInAPackage("dev.heddle..").and(not(resideInAnyPackage(allowed))))
        .check(heddle);
  }

  /** It is on the boot class path, where only java.base can be seen. */
  @Test
  void theKernelDependsOnJavaBaseOnly() {
    classes()
        .that()
        .resideInAPackage("dev.heddle.kernel..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.heddle.kernel..",
            "java.io..",
            "java.lang..",
            "java.math..",
            // Not java.net.http, which is another module.
            "java.net",
            "java.nio..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..",
            "jdk.internal..",
            // Annotations, absent at run time.
            "org.jspecify.annotations..")
        .check(heddle);
  }

  /** It is used without the rest of Heddle; jdk.jfr is used if it is there. */
  @Test
  void theToolkitDependsOnJavaBaseOnly() {
    classes()
        .that()
        .resideInAPackage("dev.heddle.toolkit..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.heddle.toolkit..",
            "java.io..",
            "java.lang..",
            "java.time..",
            "java.util..",
            "jdk.jfr..",
            "org.jspecify.annotations..")
        .check(heddle);
  }

  @Test
  void everyPackageBelongsToAModule() {
    assertThat(heddle)
        .allMatch(
            type ->
                type.getPackageName()
                    .matches(
                        "dev\\.heddle\\.(kernel|toolkit|agent|explorer|report|cli|acceptance|benchmarks)(\\..*)?"));
  }
}
