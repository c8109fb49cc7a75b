package dev.heddle.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;

class HalfwayPatchesTest {
  @Test
  void eachRowNamesAMethodOfTheTask() throws IOException {
    assertAllApply(HalfwayPatches.task(), FutureTask.class);
  }

  @Test
  void eachRowNamesAMethodOfThePool() throws IOException {
    assertAllApply(HalfwayPatches.pool(), ThreadPoolExecutor.class);
  }

  private static void assertAllApply(List<JdkPatch> patches, Class<?> type) throws IOException {
    ClassModel model;
    try (InputStream bytes = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      model = ClassFile.of().parse(Objects.requireNonNull(bytes).readAllBytes());
    }
    assertThat(patches)
        .allSatisfy(patch -> assertThat(model.methods()).anyMatch(m -> patch.applies(m)));
  }
}
