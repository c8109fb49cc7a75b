package dev.heddle.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes that one class loader of the checked program can see, read from its resources and not
 * loaded.
 */
final class Hierarchy {
  /** Knows no class of a program. */
  static final Hierarchy EMPTY =
      new Hierarchy(ClassLoader.getPlatformClassLoader(), Selection.of(List.of(), List.of("*")));

  private final ClassLoader loader;
  private final Selection selection;
  private final ClassFile classFile = ClassFile.of();
  private final Map<String, Optional<ClassInfo>> known = new ConcurrentHashMap<>();

  Hierarchy(ClassLoader loader, Selection selection) {
    this.loader = loader;
    this.selection = selection;
  }

  /** The class, if it is one of the program's that is rewritten and its bytes can be found. */
  @Nullable ClassInfo find(String name) {
    if (!selection.includes(name)) {
      return null;
    }
    Optional<ClassInfo> found = known.get(name);
    if (found == null) {
      found = Optional.ofNullable(read(name));
      known.put(name, found);
    }
    return found.orElse(null);
  }

  private @Nullable ClassInfo read(String name) {
    if (ClassLoader.getPlatformClassLoader().getResource(name + ".class") != null) {
      return null; // a class of the JDK outside of java.*, which a loader shows like its own
    }
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? null : ClassInfo.of(classFile.parse(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read class " + name, e);
    }
  }

  /**
   * The field that a reference by this name means (JVM Specification 5.4.3.2), if it is the
   * program's.
   */
  ClassInfo.@Nullable Field field(String owner, String name) {
    ClassInfo info = find(owner);
    if (info == null) {
      return null;
    }
    ClassInfo.Field own = info.fields().get(name);
    if (own != null) {
      return own;
    }
    for (String parent : info.interfaces()) {
      ClassInfo.Field inherited = field(parent, name);
      if (inherited != null) {
        return inherited;
      }
    }
    return info.superName() == null ? null : field(info.superName(), name);
  }

  /**
   * The JDK's types whose method a call can mean: the called type itself, or those from which the
   * program's class inherits it. None when the program declares the method itself.
   */
  List<String> jdkOwners(String owner, String nameAndDescriptor) {
    List<String> owners = new ArrayList<>();
    addJdkOwners(owner, nameAndDescriptor, owners);
    return owners;
  }

  private void addJdkOwners(String owner, String nameAndDescriptor, List<String> owners) {
    if (owner.startsWith("java/") || owner.equals("sun/misc/Unsafe")) {
      owners.add(owner);
      return;
    }
    ClassInfo info = find(owner);
    if (info == null || info.methods().contains(nameAndDescriptor)) {
      return;
    }
    if (info.superName() != null) {
      addJdkOwners(info.superName(), nameAndDescriptor, owners);
    }
    info.interfaces().forEach(i -> addJdkOwners(i, nameAndDescriptor, owners));
  }
}
