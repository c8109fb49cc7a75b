package checks.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A channel. An operation is its name, and after a blank the item. */
public record ChannelModel(
    String kind,
    int capacity,
    List<String> items,
    boolean closed,
    boolean failed,
    int puts,
    int done)
    implements Model {
  public static ChannelModel of(String kind) {
    int capacity =
        switch (kind) {
          case "handover" -> 0;
          case "one" -> 1;
          case "two", "lifo", "priority" -> 2;
          case "unbounded" -> Integer.MAX_VALUE;
          default -> throw new IllegalArgumentException(kind);
        };
    return new ChannelModel(kind, capacity, List.of(), false, false, 0, 0);
  }

  private static String name(Call call) {
    return call.operation.split(" ")[0];
  }

  private static String item(Call call) {
    return call.operation.split(" ")[1];
  }

  @Override
  public Model after(Call call) {
    Object result = call.result;
    if ("interrupted".equals(result)) {
      return this;
    }
    return switch (name(call)) {
      case "put", "tryPut", "timedPut" -> put(result, item(call));
      case "take", "tryTake", "timedTake", "next" -> take(result, name(call));
      case "close" -> new ChannelModel(kind, capacity, items, true, failed, puts, done);
      case "fail" -> new ChannelModel(kind, capacity, items, true, failed || !closed, puts, done);
      case "closeNow" ->
          result.equals(inOrder())
              ? new ChannelModel(kind, capacity, List.of(), true, failed, puts, done + items.size())
              : null;
      case "drain" ->
          result.equals(inOrder())
              ? new ChannelModel(kind, capacity, List.of(), closed, failed, puts, done)
              : null;
      case "taskDone" ->
          result.equals("ok") == done < puts
              ? result.equals("ok")
                  ? new ChannelModel(kind, capacity, items, closed, failed, puts, done + 1)
                  : this
              : null;
      case "join" -> done >= puts == result.equals("ok") ? this : null;
      case "size" -> result.equals(items.size()) ? this : null;
      default -> throw new IllegalArgumentException(call.operation);
    };
  }

  private Model put(Object result, String item) {
    boolean full = items.size() >= capacity;
    if (result.equals("closed")) {
      return closed ? this : null;
    }
    if (result.equals("no")) {
      return full && !closed ? this : null;
    }
    if (closed || full || !result.equals("ok")) {
      return null;
    }
    List<String> more = new ArrayList<>(items);
    more.add(item);
    return new ChannelModel(kind, capacity, more, closed, failed, puts + 1, done);
  }

  private Model take(Object result, String name) {
    if (result.equals("closed") || result.equals("end")) {
      boolean ends = name.equals("next") && !failed;
      return closed && items.isEmpty() && result.equals("end") == ends ? this : null;
    }
    if (result.equals("no")) {
      return items.isEmpty() && !closed ? this : null;
    }
    List<String> order = inOrder();
    if (order.isEmpty() || !order.get(0).equals(result)) {
      return null;
    }
    List<String> fewer = new ArrayList<>(items);
    fewer.remove(result);
    return new ChannelModel(kind, capacity, fewer, closed, failed, puts, done);
  }

  /** What is inside, as it is delivered. */
  private List<String> inOrder() {
    List<String> order = new ArrayList<>(items);
    switch (kind) {
      case "lifo" -> Collections.reverse(order);
      case "priority" -> Collections.sort(order);
      default -> {}
    }
    return order;
  }

  /** A hand-over: a put and the take of its item are one step. */
  @Override
  public Model after(Call first, Call second) {
    boolean meets =
        capacity == 0
            && !closed
            && name(first).toLowerCase().endsWith("put")
            && "ok".equals(first.result);
    boolean taken =
        meets
            && (name(second).equals("drain")
                ? second.result.equals(List.of(item(first)))
                : item(first).equals(second.result));
    return taken ? new ChannelModel(kind, capacity, items, false, false, puts + 1, done) : null;
  }
}
