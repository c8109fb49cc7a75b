package dev.heddle.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The JVM's compilers refuse methods whose exits of monitors do not match on every way through
 * them. They say so nowhere that a program could look, so what they ask for is checked here.
 */
class InnerMonitorsTest {
  /** Within as many instructions the handler that javac writes for a block has left the monitor. */
  private static final int EXIT_OF_HANDLER = 5;

  private static List<Path> classesWithMonitors() throws IOException {
    Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
    List<Path> classes = new ArrayList<>();
    classes.add(module.resolve("java/lang/ref/ReferenceQueue.class"));
    try (Stream<Path> files = Files.walk(module.resolve("java/util/concurrent"))) {
      files.filter(p -> p.toString().endsWith(".class")).forEach(classes::add);
    }
    return classes;
  }

  @Test
  void noHandlerThatLeavesAMonitorCoversTheCallThatLeavesTheKernels() throws IOException {
    JdkPatches patches = new JdkPatches();
    List<String> wrong = new ArrayList<>();
    int exits = 0;
    for (Path path : classesWithMonitors()) {
      String name = path.subpath(2, path.getNameCount()).toString().replaceAll("\\.class$", "");
      byte[] bytes = patches.apply(ClassFile.of(), name, Files.readAllBytes(path));
      if (bytes == null) {
        continue;
      }
      for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
        List<CodeElement> code = method.code().map(CodeModel::elementList).orElse(List.of());
        exits += count(code, 0, code.size());
        if (coversExit(code)) {
          wrong.add(name + "." + method.methodName().stringValue());
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(exits).as("calls that leave the kernel's monitor").isGreaterThan(20);
  }

  private static boolean coversExit(List<CodeElement> code) {
    return code.stream()
        .filter(ExceptionCatch.class::isInstance)
        .map(ExceptionCatch.class::cast)
        .filter(range -> leavesMonitor(code, range.handler()))
        .anyMatch(range -> count(code, at(code, range.tryStart()), at(code, range.tryEnd())) > 0);
  }

  private static boolean leavesMonitor(List<CodeElement> code, Label handler) {
    return code.subList(at(code, handler), code.size()).stream()
        .filter(Instruction.class::isInstance)
        .map(Instruction.class::cast)
        .limit(EXIT_OF_HANDLER)
        .anyMatch(i -> i.opcode() == Opcode.MONITOREXIT);
  }

  private static int at(List<CodeElement> code, Label label) {
    for (int i = 0; i < code.size(); i++) {
      if (code.get(i) instanceof LabelTarget target && target.label().equals(label)) {
        return i;
      }
    }
    throw new AssertionError("no such label: " + label);
  }

  private static int count(List<CodeElement> code, int from, int to) {
    int count = 0;
    for (CodeElement element : code.subList(from, to)) {
      if (element instanceof InvokeInstruction call && call.name().equalsString("innerExit")) {
        count++;
      }
    }
    return count;
  }
}
