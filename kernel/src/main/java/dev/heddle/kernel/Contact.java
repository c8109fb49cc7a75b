package dev.heddle.kernel;

/**
 * Where an execution met what is outside of the schedule first.
 *
 * @param what the operation: {@code Socket.read}
 * @param where the place in the program: {@code Echo.java:12}
 */
public record Contact(String what, String where) {
  @Override
  public String toString() {
    return what + (where.isEmpty() ? "" : " at " + where);
  }
}
