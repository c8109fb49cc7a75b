package dev.heddle.agent;

import dev.heddle.kernel.Op;
import dev.heddle.kernel.Operation;
import dev.heddle.kernel.Places;
import dev.heddle.kernel.Sites;
import org.jspecify.annotations.Nullable;

/** Where in the source the instruction stands that is being rewritten. Makes sites. */
final class Place {
  private final String className;
  private final String method;
  private final @Nullable String file;
  private int line;

  Place(String className, String method, @Nullable String file) {
    this.className = className.replace('/', '.');
    this.method = method;
    this.file = file;
  }

  boolean isInConstructor() {
    return method.equals("<init>");
  }

  void setLine(int line) {
    this.line = line;
  }

  /** A new site here. */
  int site(Op op, String target) {
    return site(op, target, null);
  }

  /** A new site here for an access to a field. */
  int site(Op op, ClassInfo.Field field) {
    return Sites.register(
        op,
        className,
        method,
        file,
        line,
        ClassInfo.simpleName(field.owner()) + "." + field.name(),
        null,
        Places.field(field.owner().replace('/', '.'), field.name()));
  }

  /** A new site here for a row of the table of operations. */
  int site(Op op, String target, @Nullable Operation operation) {
    return Sites.register(op, className, method, file, line, target, operation);
  }
}
