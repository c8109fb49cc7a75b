// heddle: args 8

import java.util.ArrayList;
import java.util.List;

/**
 * The node with the lowest number leads. The history of leaders has room for one change fewer than
 * there can be: it overflows only when the nodes come in exactly the reverse order.
 */
public class LeaderHistory {
  private static int[] history = {};
  private static int changes;
  private static int leader = Integer.MAX_VALUE;

  private static synchronized void join(int node) {
    if (node < leader) {
      leader = node;
      history[changes++] = node;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    history = new int[n];
    List<Thread> nodes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int node = i;
      nodes.add(new Thread(() -> join(node), "node-" + node));
    }
    for (Thread node : nodes) {
      node.start();
    }
  }
}
