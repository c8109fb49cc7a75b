package dev.heddle.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells which fields of classes of {@code java.util.concurrent} are volatile. Thread-safe. */
final class JdkFields {
  private record Fields(@Nullable String superName, Set<String> all, Set<String> ofVolatile) {
    static final Fields NONE = new Fields(null, Set.of(), Set.of());
  }

  private static final Set<String> FENCED =
      Set.of(
          "java/util/concurrent/ConcurrentSkipListMap$Node",
          "java/util/concurrent/ConcurrentSkipListMap$Index",
          "java/util/concurrent/ConcurrentSkipListMap");

  private final ClassFile classFile = ClassFile.of();
  private final Map<String, Fields> known = new ConcurrentHashMap<>();

  /**
   * Whether the field is volatile.
   *
   * @param owner the class named by the access: that of the field or one below it
   * @param accessing the class whose code makes the access
   */
  boolean isVolatile(String owner, String name, ClassModel accessing) {
    String at = owner;
    while (at != null) {
      Fields fields = fields(at, accessing);
      if (fields.all().contains(name)) {
        return fields.ofVolatile().contains(name) || isFenced(at, name);
      }
      at = fields.superName();
    }
    return false;
  }

  /**
   * Whether the field is plain, but written through {@code VarHandle} and read behind fences, which
   * comes to the same.
   */
  private static boolean isFenced(String owner, String name) {
    return FENCED.contains(owner) && !name.equals("key") && !name.equals("node");
  }

  private Fields fields(String owner, ClassModel accessing) {
    Fields fields = known.get(owner);
    if (fields == null) {
      fields = accessing.thisClass().asInternalName().equals(owner) ? of(accessing) : read(owner);
      known.put(owner, fields);
    }
    return fields;
  }

  private Fields read(String owner) {
    if (!owner.startsWith("java/util/concurrent/")) {
      return Fields.NONE;
    }
    try (InputStream in = Object.class.getResourceAsStream("/" + owner + ".class")) {
      return in == null ? Fields.NONE : of(classFile.parse(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the JDK's class " + owner, e);
    }
  }

  private static Fields of(ClassModel model) {
    Set<String> all = new HashSet<>();
    Set<String> ofVolatile = new HashSet<>();
    for (FieldModel field : model.fields()) {
      all.add(field.fieldName().stringValue());
      if (field.flags().has(AccessFlag.VOLATILE)) {
        ofVolatile.add(field.fieldName().stringValue());
      }
    }
    return new Fields(
        model.superclass().map(ClassEntry::asInternalName).orElse(null), all, ofVolatile);
  }
}
