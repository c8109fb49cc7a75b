package checks.model;

/** What a primitive does when its operations come one after the other. Immutable. */
public interface Model {
  /** After a call with that result; {@code null} if it cannot have that result now. */
  Model after(Call call);

  /** After two calls that are one step, such as a hand-over; {@code null} if they cannot be. */
  default Model after(Call first, Call second) {
    return null;
  }
}
