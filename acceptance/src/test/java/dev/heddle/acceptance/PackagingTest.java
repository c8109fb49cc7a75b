package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;

/** What is in heddle.jar. */
class PackagingTest {
  private static final String NESTED_KERNEL = "META-INF/heddle/kernel.jar";

  /** On the class path as well, its classes would exist twice. */
  @Test
  void theKernelIsOnlyInTheNestedJar() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("heddle.jar"))) {
      assertThat(jar.stream().map(JarEntry::getName))
          .contains("dev/heddle/cli/Main.class", "dev/heddle/agent/HeddleAgent.class")
          .noneMatch(name -> name.startsWith("dev/heddle/kernel/"));

      byte[] kernel = jar.getInputStream(jar.getEntry(NESTED_KERNEL)).readAllBytes();
      assertThat(entriesOf(kernel)).anyMatch(name -> name.startsWith("dev/heddle/kernel/"));
    }
  }

  @Test
  void theManifestStartsTheAgentWithTheProgram() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("heddle.jar"))) {
      Attributes manifest = jar.getManifest().getMainAttributes();

      assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.heddle.cli.Main");
      assertThat(manifest.getValue("Launcher-Agent-Class"))
          .isEqualTo("dev.heddle.agent.HeddleAgent");
      assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("true");
      assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
    }
  }

  private static List<String> entriesOf(byte[] jar) throws IOException {
    List<String> names = new ArrayList<>();
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
