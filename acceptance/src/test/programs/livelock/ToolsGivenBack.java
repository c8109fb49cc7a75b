// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 100

import java.util.ArrayList;
import java.util.List;

/** Each takes one of two tools from a list, finds no second one and gives it back. */
public class ToolsGivenBack {
  static final List<String> tools = new ArrayList<>(List.of("saw", "saw"));

  static String take() {
    synchronized (tools) {
      return tools.isEmpty() ? null : tools.removeLast();
    }
  }

  static void give(String tool) {
    synchronized (tools) {
      tools.addLast(tool);
    }
  }

  static void work() {
    while (true) {
      String first = take();
      String second = take();
      if (first != null) {
        give(first);
      }
      if (second != null) {
        give(second);
        return;
      }
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    new Thread(ToolsGivenBack::work, "a").start();
    new Thread(ToolsGivenBack::work, "b").start();
  }
}
