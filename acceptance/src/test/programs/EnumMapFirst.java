// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome {RUN=1}

import java.util.*; import java.util.concurrent.atomic.*;
public class EnumMapFirst {
  enum Stage { LOAD("l"), RUN("r"); final AtomicInteger n = new AtomicInteger(); final List<String> tags; Stage(String t) { tags = List.of(t); } }
  public static void main(String[] args) throws Exception {
    EnumMap<Stage, Integer> m = new EnumMap<>(Stage.class);
    Thread t = new Thread(() -> { synchronized (m) { m.put(Stage.RUN, 1); Stage.RUN.n.incrementAndGet(); } });
    t.start(); t.join();
    for (Stage s : m.keySet()) { assert s == Stage.RUN : s; assert s.n.get() == 1 : s.n; }
    assert EnumSet.allOf(Stage.class).contains(Stage.LOAD);
    System.out.println(m);
  }
}
