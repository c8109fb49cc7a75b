package checks.model;

/** An event. A set and the wait that it ends are in this order, before any clear. */
public record EventModel(boolean set) implements Model {
  @Override
  public Model after(Call call) {
    if (call.result.equals("interrupted")) {
      return this;
    }
    return switch (call.operation) {
      case "set" -> new EventModel(true);
      case "clear" -> new EventModel(false);
      case "await", "timed", "isSet" -> call.result.equals("ok") == set ? this : null;
      default -> throw new IllegalArgumentException(call.operation);
    };
  }
}
