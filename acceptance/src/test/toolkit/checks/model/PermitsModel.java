package checks.model;

/**
 * Permits. A timed acquire may give up although permits are there, if another one that came before
 * it waits for more: the JDK's semaphore serves its queue in order.
 */
public record PermitsModel(int available, int capacity) implements Model {
  @Override
  public Model after(Call call) {
    String[] words = call.operation.split(" ");
    int n = Integer.parseInt(words[1]);
    Object result = call.result;
    if (result.equals("interrupted") || (result.equals("no") && words[0].equals("timed"))) {
      return this;
    }
    return switch (words[0]) {
      case "acquire", "try", "timed" ->
          result.equals("ok") == available >= n
              ? result.equals("ok") ? new PermitsModel(available - n, capacity) : this
              : null;
      case "release" -> new PermitsModel(available + n, capacity);
      case "resize" -> new PermitsModel(available + n - capacity, n);
      case "available" -> result.equals(available) ? this : null;
      default -> throw new IllegalArgumentException(call.operation);
    };
  }
}
