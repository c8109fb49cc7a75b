package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs small programs, which call {@link Hooks} as rewritten code would. */
final class Runs {
  /** More executions than this are not meant by any test. */
  private static final int LIMIT = 300_000;

  private static final Map<String, Integer> SITES = new HashMap<>();

  private Runs() {}

  /** A program: what its main thread does; what it observes it adds to the log. */
  interface Scenario {
    void run(StringBuilder log) throws Throwable;
  }

  /** A part of a program. */
  interface Body {
    void run() throws Exception;
  }

  /** One execution of a scenario. */
  record Run(Result result, String log, List<Integer> notifyBounds) {
    /** The log, or who is blocked and the log. */
    String outcome() {
      return switch (result.ending()) {
        case Ending.Completed completed -> log;
        case Ending.Exited exited -> log + " exit " + exited.status();
        case Ending.Blocked blocked -> log + " blocked: " + names(blocked);
        case Ending.Cut cut -> log + " cut";
        case Ending.Stopped stopped -> log + " stopped: " + stopped.reason();
        case Ending.StepLimit limit -> log + " limit " + limit.steps();
        case Ending.Unsupported unsupported -> log + " unsupported: " + unsupported.what();
      };
    }

    Ending.Blocked blocked() {
      return (Ending.Blocked) result.ending();
    }

    boolean isBlocked() {
      return result.ending() instanceof Ending.Blocked;
    }

    private static String names(Ending.Blocked blocked) {
      return blocked.strands().stream()
          .map(b -> b.strand().name())
          .collect(Collectors.joining(" "));
    }
  }

  // ---- executions

  /** The outcomes of all interleavings. */
  static Set<String> outcomes(Scenario scenario) {
    return outcomes(Options.defaults(), scenario);
  }

  static Set<String> outcomes(Options options, Scenario scenario) {
    return every(options, scenario).stream()
        .map(Run::outcome)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All interleavings. */
  static List<Run> every(Scenario scenario) {
    return every(Options.defaults(), scenario);
  }

  static List<Run> every(Options options, Scenario scenario) {
    List<Run> runs = new ArrayList<>();
    EveryChoice choices = new EveryChoice();
    try (Kernel kernel = new Kernel()) {
      do {
        StringBuilder log = new StringBuilder();
        Result result = kernel.run(() -> scenario.run(log), choices, Observer.NONE, options);
        runs.add(new Run(result, log.toString(), choices.notifyBounds()));
        if (runs.size() > LIMIT) {
          throw new AssertionError("more than " + LIMIT + " interleavings");
        }
      } while (choices.advance());
    }
    return runs;
  }

  /** One execution in which a strand goes on as long as it can. */
  static Run once(Scenario scenario) {
    return once(STAY, Options.defaults(), scenario);
  }

  static Run once(Strategy strategy, Options options, Scenario scenario) {
    StringBuilder log = new StringBuilder();
    try (Kernel kernel = new Kernel()) {
      Result result = kernel.run(() -> scenario.run(log), strategy, Observer.NONE, options);
      return new Run(result, log.toString(), List.of());
    }
  }

  /** Whoever runs goes on, but for pauses; the first candidate follows on one that cannot. */
  static final Strategy STAY =
      new Strategy() {
        @Override
        public int nextStrand(Candidates candidates) {
          int last = candidates.lastIndex();
          if (last >= 0 && candidates.pending().isPause()) {
            return (last + 1) % candidates.size();
          }
          return Math.max(0, last);
        }

        @Override
        public int nextDraw(Draw draw, int bound) {
          return 0;
        }
      };

  // ---- what rewritten code does

  /** The site of an operation in this line of the imagined {@code T.java}. */
  static int site(Op op, String target, int line) {
    return SITES.computeIfAbsent(
        op + target + line,
        key -> Sites.register(op, "T", "run", "T.java", line, target, operation(op, target)));
  }

  private static Operation operation(Op op, String target) {
    int dot = target.lastIndexOf('.');
    return op != Op.CALL || dot < 0
        ? null
        : Operations.find(target.substring(0, dot), target.substring(dot + 1), 0);
  }

  /** A call of this JDK method, named with its class, is about to be made. */
  static void call(Object receiver, String method) {
    Hooks.call(receiver, site(Op.CALL, method, 0));
  }

  static Thread start(String name, Body body) {
    return start(thread(name, body));
  }

  static Thread daemon(String name, Body body) {
    Thread thread = thread(name, body);
    thread.setDaemon(true);
    return start(thread);
  }

  static Thread start(Thread thread) {
    call(thread, "java.lang.Thread.start");
    if (!Hooks.start(thread)) {
      throw new AssertionError("not on a strand");
    }
    return thread;
  }

  static Thread thread(String name, Body body) {
    return new Thread(
        () -> {
          try {
            body.run();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }

  static void interrupt(Thread thread) {
    call(thread, "java.lang.Thread.interrupt");
    thread.interrupt();
  }

  /** The running thread's own interrupt status, which it leaves as it is. */
  static boolean isInterrupted() {
    call(Thread.currentThread(), "java.lang.Thread.isInterrupted");
    return Thread.currentThread().isInterrupted();
  }

  /** {@code Thread.join} as the program calls it: the guard, then the rewritten JDK. */
  static void join(Thread thread) throws InterruptedException {
    call(thread, "java.lang.Thread.join");
    Hooks.join(thread, 0);
  }

  static void synchronizedOn(Object object, int line, Body body) throws Exception {
    Hooks.monitorEnter(object, site(Op.MONITOR_ENTER, "synchronized", line));
    try {
      body.run();
    } finally {
      Hooks.monitorExit(object);
    }
  }

  static void await(Object object, int line) throws InterruptedException {
    Hooks.await(object, site(Op.WAIT, "Object.wait", line));
  }

  static void signal(Object object, int line) {
    Hooks.signal(object, site(Op.NOTIFY, "Object.notify", line));
  }

  static void signalAll(Object object, int line) {
    Hooks.signalAll(object, site(Op.NOTIFY_ALL, "Object.notifyAll", line));
  }

  /** A point at which any other thread may come in between. */
  static void point() {
    Hooks.pause(site(Op.YIELD, "Thread.onSpinWait", 0));
  }
}
