package dev.heddle.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The part of the table that concerns files: where they are used and written, and the monitors that
 * order what threads write through one writer.
 */
final class FilePatches {
  private static final ClassDesc HOOKS = ClassDesc.of("dev.heddle.kernel.FileHooks");
  private static final String BUFFER = "Ljava/nio/ByteBuffer;";
  private static final ClassDesc BUFFER_TYPE = ClassDesc.ofDescriptor(BUFFER);

  /** Of what is behind {@code java.io.File}. */
  private static final List<String> METHODS_OF_FILES =
      List.of(
          "getBooleanAttributes(",
          "hasBooleanAttributes(",
          "checkAccess(",
          "getLastModifiedTime(",
          "getLength(",
          "list(",
          "getSpace(");

  /** Those of them that change what others find. */
  private static final List<String> CHANGES_OF_FILES =
      List.of("createFileExclusively(", "delete(", "createDirectory(", "rename(");

  /** Of what is behind {@code java.nio.file.Files}. */
  private static final List<String> METHODS_OF_PROVIDERS =
      List.of(
          "newDirectoryStream(",
          "checkAccess(",
          "exists(",
          "readAttributes(",
          "readAttributesIfExists(",
          "getFileAttributeView(",
          "readSymbolicLink(");

  /** Those of them that may change what others find; channels are opened to read, too. */
  private static final List<String> CHANGES_OF_PROVIDERS =
      List.of(
          "newFileChannel(",
          "newByteChannel(",
          "implDelete(",
          "createDirectory(",
          "createSymbolicLink(",
          "createLink(",
          "copy(",
          "move(");

  static final Map<String, List<JdkPatch>> BY_CLASS =
      Map.of(
          "java/io/RandomAccessFile", randomAccess(),
          "java/io/UnixFileSystem", used(METHODS_OF_FILES, CHANGES_OF_FILES),
          "java/io/WinNTFileSystem", used(METHODS_OF_FILES, CHANGES_OF_FILES),
          "sun/nio/fs/UnixFileSystemProvider", used(METHODS_OF_PROVIDERS, CHANGES_OF_PROVIDERS),
          "sun/nio/fs/WindowsFileSystemProvider", used(METHODS_OF_PROVIDERS, CHANGES_OF_PROVIDERS),
          "sun/nio/ch/FileChannelImpl", channel(),
          "sun/nio/cs/StreamEncoder", List.of(JdkPatch.innerMonitors()),
          "java/io/BufferedWriter", List.of(JdkPatch.innerMonitors()),
          "java/io/PrintWriter", List.of(JdkPatch.innerMonitors()),
          "java/io/Writer", List.of(JdkPatch.innerMonitors()));

  private FilePatches() {}

  /** A use of files counts as progress. */
  private static JdkPatch used(String method) {
    return JdkPatch.before(method, c -> c.invokestatic(HOOKS, "progress", ConstantDescs.MTD_void));
  }

  private static List<JdkPatch> used(List<String> methods, List<String> changes) {
    List<JdkPatch> patches = new ArrayList<>();
    methods.forEach(method -> patches.add(used(method)));
    changes.forEach(method -> patches.add(changed(method)));
    return patches;
  }

  /** A use of files that other programs may notice. */
  private static JdkPatch changed(String method) {
    return JdkPatch.before(method, c -> c.invokestatic(HOOKS, "changes", ConstantDescs.MTD_void));
  }

  /** Of {@code FileInputStream}, which has patches of another kind, too. */
  static List<JdkPatch> opened() {
    return List.of(used("open("));
  }

  /** Of {@code FileOutputStream}, which has patches of another kind, too. */
  static List<JdkPatch> stream() {
    return List.of(
        changed("open("),
        streamWrites("write(I)V"),
        streamWrites("write([B)V"),
        streamWrites("write([BII)V"));
  }

  private static JdkPatch streamWrites(String method) {
    return JdkPatch.before(method, c -> hook(c.aload(0), "(Ljava/io/FileOutputStream;)V"));
  }

  private static List<JdkPatch> randomAccess() {
    String type = "(Ljava/io/RandomAccessFile;I)V";
    return List.of(
        used("open("),
        JdkPatch.before("write(I)V", c -> hook(c.aload(0).iconst_1(), type)),
        JdkPatch.before("write([B)V", c -> hook(c.aload(0).aload(1).arraylength(), type)),
        JdkPatch.before("write([BII)V", c -> hook(c.aload(0).iload(3), type)));
  }

  private static List<JdkPatch> channel() {
    String here = "(Ljava/nio/channels/FileChannel;J)V";
    String there = "(Ljava/nio/channels/FileChannel;JJ)V";
    return List.of(
        JdkPatch.before(
            "write(" + BUFFER + ")I",
            c -> {
              c.aload(0);
              remaining(c);
              hook(c, here);
            }),
        JdkPatch.before(
            "write(" + BUFFER + "J)I",
            c -> {
              c.aload(0);
              remaining(c);
              hook(c.lload(2), there);
            }),
        JdkPatch.before(
            "write([" + BUFFER + "II)J",
            c -> hook(c.aload(0).loadConstant((long) Integer.MAX_VALUE), here)));
  }

  private static void remaining(CodeBuilder code) {
    code.aload(1)
        .invokevirtual(BUFFER_TYPE, "remaining", MethodTypeDesc.of(ConstantDescs.CD_int))
        .i2l();
  }

  private static void hook(CodeBuilder code, String type) {
    code.invokestatic(HOOKS, "writes", MethodTypeDesc.ofDescriptor(type));
  }
}
