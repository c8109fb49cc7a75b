package dev.heddle.explorer.diagnosis;

import dev.heddle.explorer.Kind;
import dev.heddle.explorer.observe.Cycle;
import dev.heddle.explorer.observe.Cycle.Moment;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what a fair cycle is: a livelock, the starvation of a strand, or a program that runs for
 * ever by design, of which nothing is said.
 *
 * <p>A strand <em>gets nowhere</em> if in its steps there is an attempt that fails, a timeout or a
 * pause ({@code yield}, {@code onSpinWait}, a long empty loop), or if it only looks at what strands
 * share. One that sleeps may do so by design. If a strand that gets nowhere, or one that waits for
 * a lock, misses what another takes that does get on, it starves; else those that get nowhere are
 * in a livelock. So are strands of which all sleep, if they meet: each changes what another sees.
 */
public final class Cycles {
  private static final int MAX_LINES = 30;

  private final Cycle cycle;
  private final Words words;

  Cycles(Cycle cycle, Words words) {
    this.cycle = cycle;
    this.words = words;
  }

  // ---- what it is

  /** The kind of finding, or {@code null} if it is none. */
  public static @Nullable Kind kind(Cycle cycle) {
    Cycles asked = new Cycles(cycle, new Words());
    if (!asked.hungers().isEmpty()) {
      return Kind.STARVATION;
    }
    return asked.stuck().isEmpty() ? null : Kind.LIVELOCK;
  }

  /** The same text for the same mistake. */
  static String key(Cycle cycle) {
    Cycles asked = new Cycles(cycle, new Words());
    TreeSet<String> places = new TreeSet<>();
    asked.hungers().forEach(h -> places.add(Words.at(h.site())));
    if (places.isEmpty()) {
      asked.stuck().forEach(s -> asked.of(s).forEach(m -> places.add(m.op() + Words.at(m.site()))));
    }
    return String.join("", places);
  }

  private List<Moment> of(Strand strand) {
    return cycle.moments().stream().filter(m -> m.strand() == strand).toList();
  }

  private boolean getsNowhere(Strand strand) {
    List<Moment> own = of(strand);
    return own.stream().anyMatch(m -> Moments.isPause(m) || Moments.isFailure(m))
        || (own.stream().anyMatch(Moment::onlyLooks) && own.stream().noneMatch(Moment::changes));
  }

  /** The strands of a livelock, if it is one. */
  private List<Strand> stuck() {
    List<Strand> nowhere = cycle.strands().stream().filter(this::getsNowhere).toList();
    List<Strand> alone = nowhere;
    if (alone.isEmpty() ? isPolite() : hungers().isEmpty()) {
      nowhere =
          cycle.strands().stream()
              .filter(s -> alone.isEmpty() || alone.contains(s) || disturbs(s, alone))
              .toList();
    }
    // A daemon that waits for work is meant to.
    return nowhere.stream().allMatch(s -> s.thread().isDaemon()) ? List.of() : nowhere;
  }

  /** Whether it changes what they look at in vain. */
  private boolean disturbs(Strand strand, List<Strand> others) {
    return of(strand).stream()
        .anyMatch(
            m ->
                cycle.moments().stream()
                    .anyMatch(o -> others.contains(o.strand()) && m.changesWhatIsSeenBy(o)));
  }

  /** Whether all sleep, and each of several changes what another sees. */
  private boolean isPolite() {
    List<Strand> strands = cycle.strands();
    return strands.size() > 1
        && strands.stream()
            .allMatch(
                s ->
                    of(s).stream().anyMatch(m -> m.op() == Op.SLEEP)
                        && strands.stream().anyMatch(other -> other != s && meets(s, other)));
  }

  private boolean meets(Strand one, Strand other) {
    return of(one).stream().anyMatch(m -> of(other).stream().anyMatch(m::meets));
  }

  private List<Hunger> hungers() {
    return Hunger.in(cycle, cycle.strands().stream().filter(s -> !getsNowhere(s)).toList());
  }

  // ---- in words

  Problem explain() {
    List<Hunger> hungers = hungers();
    return hungers.isEmpty() ? livelock() : starvation(hungers);
  }

  private Problem livelock() {
    List<String> details = new ArrayList<>();
    stuck().forEach(strand -> details.add(attempts(strand)));
    details.addAll(ending());
    return new Problem(
        Kind.LIVELOCK,
        names(stuck())
            + (stuck().size() == 1 ? " runs" : " run")
            + " for ever and "
            + (stuck().size() == 1 ? "gets" : "get")
            + " nowhere",
        details);
  }

  private Problem starvation(List<Hunger> hungers) {
    List<String> details = new ArrayList<>();
    for (Hunger h : hungers) {
      details.add(
          Words.thread(h.strand())
              + inVain(h)
              + Words.at(h.site())
              + "; meanwhile "
              + names(h.takers())
              + " had it "
              + times(h.taken() * cycle.turns().count()));
    }
    if (cycle.turns().starved() != null) {
      details.add(
          "whenever it looks in a turn, it must wait again; in other schedules it need not, and had"
              + " it come first, it would not have waited at all");
    }
    details.addAll(ending());
    Hunger first = hungers.getFirst();
    return new Problem(
        Kind.STARVATION,
        Words.thread(first.strand())
            + " is passed over for ever in "
            + Words.operation(first.site())
            + Words.at(first.site())
            + " while "
            + names(first.takers())
            + (first.takers().size() == 1 ? " goes" : " go")
            + " on",
        details);
  }

  private String inVain(Hunger h) {
    String what = h.target() == null ? Sites.get(h.site()).target() : words.object(h.target());
    if (h.attempts() == 0) {
      return " waits for " + what;
    }
    String count = times(h.attempts() * cycle.turns().count());
    return cycle.turns().starved() != null
        ? " waits for " + what + " again " + count
        : " tries " + Words.operation(h.site()) + " on " + what + " in vain " + count;
  }

  /** What a strand does in vain. */
  private String attempts(Strand strand) {
    Map<String, Integer> count = new LinkedHashMap<>();
    List<Moment> own = of(strand);
    List<Moment> failures = own.stream().filter(Moments::isFailure).toList();
    List<Moment> looks = own.stream().filter(Moment::onlyLooks).toList();
    List<Moment> shown = failures.isEmpty() ? looks.isEmpty() ? own : looks : failures;
    shown.forEach(m -> count.merge(what(m) + Words.at(m.site()), 1, Integer::sum));
    return Words.thread(strand)
        + " in each turn: "
        + count.entrySet().stream()
            .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " (" + times(e.getValue()) + ")"))
            .collect(Collectors.joining(", "));
  }

  /** What is the same for both: the turn, and how it can be known that it never ends. */
  private List<String> ending() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "a turn takes "
            + steps(cycle.moments().size())
            + "; after each of "
            + cycle.turns().count()
            + " turns all threads and all objects were as before, so it can go on for ever; every"
            + " thread had its turn that could go on");
    for (Cycle.Other other : cycle.others()) {
      lines.add(
          Words.thread(other.strand())
              + " waits meanwhile in "
              + Words.operation(other.site())
              + Words.at(other.site()));
    }
    lines.add("one turn:");
    List<Moment> moments = cycle.moments();
    for (int i = 0; i < Math.min(MAX_LINES, moments.size()); i++) {
      Moment m = moments.get(i);
      lines.add("    " + Words.thread(m.strand()) + ": " + what(m) + Words.at(m.site()));
    }
    if (moments.size() > MAX_LINES) {
      lines.add("    ... " + (moments.size() - MAX_LINES) + " more steps");
    }
    return lines;
  }

  private static String steps(int n) {
    return n == 1 ? "1 step" : n + " steps";
  }

  private String what(Moment m) {
    Site site = Sites.get(m.site());
    String object = m.target() == null ? "something" : words.object(m.target());
    return switch (m.op()) {
      case YIELD -> "yields";
      case SPIN -> "spins in a loop";
      case SLEEP -> "sleeps";
      case READ, VOLATILE_READ -> "reads " + site.target();
      case WRITE, VOLATILE_WRITE -> "writes " + site.target();
      case MONITOR_ENTER -> (m.timedOut() ? "waited in vain on " : "enters ") + object;
      case MONITOR_EXIT -> "leaves " + object;
      case WAIT -> "waits on " + object;
      case NOTIFY, NOTIFY_ALL -> "notifies on " + object;
      case PARK -> (m.timedOut() ? "waited in vain in " : "waits in ") + site.target();
      case JOIN -> (m.timedOut() ? "waited in vain for " : "joins ") + object;
      case OUTPUT -> "prints";
      case CALL, BEGIN, END, START, CLASS_INIT, EXIT, OUTSIDE ->
          Words.operation(m.site())
              + (m.target() == null ? "" : " on " + object)
              + (Moments.isFailure(m) ? ", in vain" : "");
    };
  }

  private static String times(long n) {
    return n == 1 ? "once" : n + " times";
  }

  private static String names(List<Strand> strands) {
    return strands.stream()
        .map(Objects::requireNonNull)
        .map(Words::thread)
        .collect(Collectors.joining(" and "));
  }
}
