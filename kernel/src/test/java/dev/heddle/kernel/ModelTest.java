package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.site;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random programs of monitors and shared variables: the kernel reaches exactly the final states
 * that an independent enumeration of all interleavings reaches.
 */
class ModelTest {
  private static final int PROGRAMS = 150;
  private static final int MONITORS = 2;
  private static final int VARIABLES = 2;

  private enum Kind {
    ENTER,
    EXIT,
    READ,
    WRITE
  }

  /** Enters or leaves a monitor; reads a variable into a register; writes 10 · register + id. */
  private record Action(Kind kind, int which) {}

  // ---- random programs

  private static List<List<Action>> program(Random random) {
    int threads = 2 + random.nextInt(2);
    List<List<Action>> program = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      List<Action> actions = new ArrayList<>();
      block(random, actions, threads == 2 ? 3 : 2, 0);
      program.add(actions);
    }
    return program;
  }

  private static void block(Random random, List<Action> actions, int length, int depth) {
    for (int i = 0; i < length; i++) {
      int dice = random.nextInt(4);
      if (dice < 2 && depth < 2) {
        int monitor = random.nextInt(MONITORS);
        actions.add(new Action(Kind.ENTER, monitor));
        block(random, actions, 1, depth + 1);
        actions.add(new Action(Kind.EXIT, monitor));
      } else {
        actions.add(new Action(dice == 3 ? Kind.WRITE : Kind.READ, random.nextInt(VARIABLES)));
      }
    }
  }

  // ---- the enumeration

  private record State(List<Integer> at, List<Integer> owner, List<Integer> depth, List<Long> mem) {
    State step(List<List<Action>> program, int thread) {
      List<Integer> nextAt = new ArrayList<>(at);
      List<Integer> nextOwner = new ArrayList<>(owner);
      List<Integer> nextDepth = new ArrayList<>(depth);
      List<Long> nextMem = new ArrayList<>(mem);
      Action action = program.get(thread).get(at.get(thread));
      int which = action.which();
      int register = VARIABLES + thread;
      nextAt.set(thread, at.get(thread) + 1);
      switch (action.kind()) {
        case ENTER -> {
          if (owner.get(which) >= 0 && owner.get(which) != thread) {
            return null;
          }
          nextOwner.set(which, thread);
          nextDepth.set(which, depth.get(which) + 1);
        }
        case EXIT -> {
          nextDepth.set(which, depth.get(which) - 1);
          if (nextDepth.get(which) == 0) {
            nextOwner.set(which, -1);
          }
        }
        case READ -> nextMem.set(register, mem.get(which));
        case WRITE -> nextMem.set(which, 10 * mem.get(register) + thread + 1);
      }
      return new State(nextAt, nextOwner, nextDepth, nextMem);
    }
  }

  private static Set<String> enumerate(List<List<Action>> program) {
    int threads = program.size();
    List<Long> memory = new ArrayList<>();
    for (int i = 0; i < VARIABLES + threads; i++) {
      memory.add(0L);
    }
    Deque<State> open = new ArrayDeque<>();
    Set<State> seen = new HashSet<>();
    open.add(
        new State(
            Arrays.asList(new Integer[threads]).stream().map(x -> 0).toList(),
            List.of(-1, -1),
            List.of(0, 0),
            memory));
    Set<String> ends = new TreeSet<>();
    while (!open.isEmpty()) {
      State state = open.pop();
      if (!seen.add(state)) {
        continue;
      }
      StringBuilder blocked = new StringBuilder();
      boolean moved = false;
      for (int t = 0; t < threads; t++) {
        if (state.at().get(t) < program.get(t).size()) {
          State next = state.step(program, t);
          if (next == null) {
            blocked.append(" t").append(t);
          } else {
            moved = true;
            open.push(next);
          }
        }
      }
      if (!moved) {
        ends.add(state.mem() + (blocked.isEmpty() ? "" : " blocked:" + blocked));
      }
    }
    return ends;
  }

  // ---- the same under the kernel

  private static Set<String> execute(List<List<Action>> program) {
    int read = site(Op.VOLATILE_READ, "Model.read", 1);
    int write = site(Op.VOLATILE_WRITE, "Model.write", 1);
    int enter = site(Op.MONITOR_ENTER, "synchronized", 1);
    Set<String> ends = new TreeSet<>();
    EveryChoice choices = new EveryChoice();
    try (Kernel kernel = new Kernel()) {
      do {
        Long[] memory = new Long[VARIABLES + program.size()];
        Arrays.fill(memory, 0L);
        Object[] monitors = {new Object(), new Object()};
        Result result =
            kernel.run(
                () -> {
                  for (int i = 0; i < program.size(); i++) {
                    int t = i;
                    Hooks.start(
                        Runs.thread(
                            "t" + t,
                            () -> {
                              for (Action action : program.get(t)) {
                                switch (action.kind()) {
                                  case ENTER -> Hooks.monitorEnter(monitors[action.which()], enter);
                                  case EXIT -> Hooks.monitorExit(monitors[action.which()]);
                                  case READ -> {
                                    Hooks.volatileAccess(null, read);
                                    memory[VARIABLES + t] = memory[action.which()];
                                  }
                                  case WRITE -> {
                                    Hooks.volatileAccess(null, write);
                                    memory[action.which()] = 10 * memory[VARIABLES + t] + t + 1;
                                  }
                                }
                              }
                            }));
                  }
                },
                choices,
                Observer.NONE,
                Options.defaults());
        String end = Arrays.toString(memory);
        ends.add(new Runs.Run(result, end, List.of()).outcome());
      } while (choices.advance());
    }
    return ends;
  }

  @Test
  void theKernelReachesExactlyTheStatesThatTheLanguageAllows() {
    Random random = new Random(42);
    int deadlocks = 0;
    int several = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      List<List<Action>> program = program(random);
      Set<String> expected = enumerate(program);

      assertThat(execute(program)).as("program %d: %s", i, program).isEqualTo(expected);

      deadlocks += expected.stream().anyMatch(e -> e.contains("blocked")) ? 1 : 0;
      several += expected.size() > 1 ? 1 : 0;
    }
    assertThat(deadlocks).as("programs that can deadlock").isGreaterThan(5);
    assertThat(several).as("programs with several final states").isGreaterThan(50);
  }
}
