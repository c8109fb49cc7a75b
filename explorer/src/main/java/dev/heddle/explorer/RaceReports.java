package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Problem;
import dev.heddle.explorer.diagnosis.RaceWords;
import dev.heddle.explorer.observe.EventTrace;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.observe.Race;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.observe.Witness;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.kernel.Capture;
import dev.heddle.kernel.Observer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The races of an exploration: one finding for each cause, shown in the schedule that does the most
 * harm of those seen.
 */
final class RaceReports {
  private static final int LIMIT = 100;
  private static final int MAX_HARMLESS = 3;

  /** Of so many outputs of a race it may turn out later whether they come without it, too. */
  private static final int MAX_SHOWN = 5;

  private static final String STACK = "stack of ";

  private final Runner runner;
  private final ExplorerOptions.Reporting reporting;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Long> ignored = new LinkedHashMap<>();
  private final RacelessOutputs raceless = new RacelessOutputs();
  private final List<Shown> fresh = new ArrayList<>();

  /** Runs a schedule again. */
  @FunctionalInterface
  interface Runner {
    /** Returns what the program printed on its two streams. */
    Printed run(Schedule schedule, Observer observer);
  }

  /** What a run printed. */
  record Printed(String out, String err) {}

  /** What came of the races in one schedule, from the least to the worst. */
  enum Harm {
    NONE,
    OTHER_OUTPUT,
    LOST_UPDATE,
    FINDING
  }

  /**
   * What else a schedule showed.
   *
   * @param harm {@link Harm#NONE}, {@link Harm#FINDING}, or {@link Harm#OTHER_OUTPUT} if it came to
   *     its end, whatever it printed
   * @param line says what, for the report, as long as the program has not run again; empty for none
   * @param output what it printed, if it came to its end
   * @param differs whether that is not what schedule 1 printed
   */
  record Consequence(
      Harm harm, Supplier<String> line, RacelessOutputs.@Nullable Output output, boolean differs) {
    static final Consequence NONE = new Consequence(Harm.NONE, () -> "", null, false);
  }

  /** One cause. */
  private static final class Entry {
    final String cause;
    final long firstSchedule;
    final List<Shown> shown = new ArrayList<>(1);
    long count;

    /** How many lost updates turned out to change nothing. */
    int harmless;

    Entry(String cause, long firstSchedule) {
      this.cause = cause;
      this.firstSchedule = firstSchedule;
    }
  }

  /** A schedule in which a race may be shown. */
  static final class Shown {
    Finding finding;
    final String cause;

    /** As it looked when the schedule had ended. */
    final Harm harm;

    private final Consequence other;

    /** For {@link #other}. */
    private final String words;

    private Shown(Finding finding, String cause, Harm harm, Consequence other, String words) {
      this.finding = finding;
      this.cause = cause;
      this.harm = harm;
      this.other = other;
      this.words = words;
    }
  }

  /** All that is known, as plain data. */
  record Saved(
      List<SavedRace> races, Map<String, Long> ignored, List<RacelessOutputs.Output> raceless) {}

  /** A cause, as plain data. */
  record SavedRace(
      String cause, long firstSchedule, long count, int harmless, List<SavedShown> shown) {}

  /** A schedule in which a race may be shown, as plain data. */
  record SavedShown(
      Finding finding,
      Harm harm,
      Harm other,
      RacelessOutputs.@Nullable Output output,
      boolean differs,
      String words) {}

  RaceReports(Runner runner, ExplorerOptions.Reporting reporting) {
    this.runner = runner;
    this.reporting = reporting;
    reporting.ignoredRaces().forEach(name -> ignored.put(name, 0L));
  }

  /** What is known, to be {@linkplain #restore restored}. */
  Saved save() {
    List<SavedRace> races = new ArrayList<>();
    for (Entry e : entries.values()) {
      List<SavedShown> shown =
          e.shown.stream()
              .map(
                  s ->
                      new SavedShown(
                          s.finding,
                          s.harm,
                          s.other.harm(),
                          s.other.output(),
                          s.other.differs(),
                          s.words))
              .toList();
      races.add(new SavedRace(e.cause, e.firstSchedule, e.count, e.harmless, shown));
    }
    return new Saved(races, new LinkedHashMap<>(ignored), raceless.save());
  }

  /** Knows what was saved, and nothing else. */
  void restore(Saved saved) {
    entries.clear();
    fresh.clear();
    for (SavedRace race : saved.races()) {
      Entry entry = new Entry(race.cause(), race.firstSchedule());
      entry.count = race.count();
      entry.harmless = race.harmless();
      for (SavedShown s : race.shown()) {
        Consequence other = new Consequence(s.other(), s::words, s.output(), s.differs());
        entry.shown.add(new Shown(s.finding(), race.cause(), s.harm(), other, s.words()));
      }
      entries.put(race.cause(), entry);
    }
    ignored.clear();
    ignored.putAll(saved.ignored());
    raceless.restore(saved.raceless());
  }

  /** How many times each race that is not to be reported was seen. */
  Map<String, Long> ignored() {
    return ignored;
  }

  int size() {
    return entries.size();
  }

  /**
   * Counts and explains the races of the schedule that has just ended.
   *
   * @param out what it printed, if it came to its end
   */
  void judge(
      long number,
      Races memory,
      @Nullable Capture out,
      Supplier<Schedule> schedule,
      Supplier<Consequence> other) {
    List<Race> races = reporting.races() ? memory.races() : List.of();
    if (races.isEmpty()) {
      if (out != null) {
        raceless.add(out);
      }
      return;
    }
    Consequence consequence = other.get();
    Set<String> counted = new HashSet<>();
    for (Race race : races) {
      String name = nameToIgnore(race);
      if (!counted.add(name == null ? race.cause() : name)) {
        continue;
      }
      if (name != null) {
        ignored.merge(name, 1L, Long::sum);
      } else {
        judge(number, race, memory.lostUpdateBy(race), consequence, schedule);
      }
    }
  }

  /** A schedule without races, which was run elsewhere, came to its end with this output. */
  void addRaceless(long outputHash, long outputLength) {
    raceless.add(outputHash, outputLength);
  }

  /** Whether no further outputs of schedules without races are noted. */
  boolean isRacelessFull() {
    return raceless.isFull();
  }

  /** Whether a race of the schedule that has just ended was not seen before. */
  boolean isNews(Races memory) {
    for (Race race : reporting.races() ? memory.races() : List.<Race>of()) {
      if (!entries.containsKey(race.cause()) && nameToIgnore(race) == null) {
        return entries.size() < LIMIT;
      }
    }
    return false;
  }

  private void judge(
      long number,
      Race race,
      Race.@Nullable LostUpdate lost,
      Consequence other,
      Supplier<Schedule> schedule) {
    Entry entry = entries.get(race.cause());
    if (entry == null) {
      if (entries.size() == LIMIT) {
        return;
      }
      entry = new Entry(race.cause(), number);
      entries.put(race.cause(), entry);
    }
    entry.count++;
    boolean losesMaybe = lost != null && entry.harmless < MAX_HARMLESS;
    Harm seen = weigh(other);
    Harm harm = losesMaybe && seen != Harm.FINDING ? Harm.LOST_UPDATE : seen;
    if (!isWorthIt(entry, harm, other)) {
      return;
    }
    String words = other.line().get(); // before the program runs again
    Explained explained =
        explain(
            number,
            race,
            losesMaybe ? lost : null,
            seen == Harm.FINDING ? words : "",
            schedule.get());
    if (harm == Harm.LOST_UPDATE && !explained.isLost()) {
      entry.harmless++;
      harm = seen;
    }
    if (isWorthIt(entry, harm, other)) {
      if (entry.shown.size() == MAX_SHOWN) {
        entry.shown.remove(Collections.min(entry.shown, Comparator.comparing(this::harm)));
      }
      Shown shown = new Shown(explained.finding(), entry.cause, harm, other, words);
      entry.shown.add(shown);
      fresh.add(shown);
    }
  }

  /** Whether a schedule shows more than those known, or another output that may be harm. */
  private boolean isWorthIt(Entry entry, Harm harm, Consequence other) {
    Harm known = entry.shown.isEmpty() ? null : harm(best(entry));
    return known == null
        || harm.compareTo(known) > 0
        || (harm == Harm.OTHER_OUTPUT
            && known == harm
            && entry.shown.size() < MAX_SHOWN
            && entry.shown.stream().noneMatch(s -> Objects.equals(s.other.output, other.output)));
  }

  /** The one that shows the most harm, by what is known by now; the first of several. */
  private Shown best(Entry entry) {
    Shown best = entry.shown.getFirst();
    for (Shown shown : entry.shown) {
      best = harm(shown).compareTo(harm(best)) > 0 ? shown : best;
    }
    return best;
  }

  /** What a schedule printed is harm only if no schedule without a race prints it. */
  private Harm weigh(Consequence other) {
    if (other.output() == null) {
      return other.harm();
    }
    boolean known = raceless.isEmpty() ? !other.differs() : raceless.mayContain(other.output());
    return known ? Harm.NONE : Harm.OTHER_OUTPUT;
  }

  private Harm harm(Shown shown) {
    return shown.harm == Harm.LOST_UPDATE ? Harm.LOST_UPDATE : weigh(shown.other);
  }

  /** Those that were explained since the last call. */
  List<Shown> fresh() {
    List<Shown> list = List.copyOf(fresh);
    fresh.clear();
    return list;
  }

  /** Whether the update was lost in the schedule, and changed something. */
  boolean isLost(Race race, Race.LostUpdate lost, Schedule schedule) {
    Witness witness = new Witness(RaceWords.numbers(race, lost), race.target());
    var _ = runner.run(schedule, witness);
    return RaceWords.isLost(lost, witness);
  }

  /** An update is only lost if it changed something. */
  record Explained(Finding finding, boolean isLost) {}

  private @Nullable String nameToIgnore(Race race) {
    for (String name : reporting.ignoredRaces()) {
      if (name.equals(race.what()) || name.endsWith("." + race.what())) {
        return name;
      }
    }
    return null;
  }

  /** Explains a race by a schedule that shows it. */
  Explained explain(
      long number,
      Race race,
      Race.@Nullable LostUpdate lost,
      String consequence,
      Schedule schedule) {
    Witness witness = new Witness(RaceWords.numbers(race, lost), race.target());
    EventTrace trace = new EventTrace();
    Printed printed = runner.run(schedule, new Observers(witness, trace));
    boolean isLost = lost != null && RaceWords.isLost(lost, witness);
    Problem problem =
        new RaceWords(race, witness, reporting.sources())
            .explain(
                isLost ? lost : null, consequence.isEmpty() ? List.of() : List.of(consequence));
    Finding finding =
        new Finding(
            Kind.RACE,
            problem.message(),
            problem.details(),
            schedule,
            number,
            printed.out(),
            printed.err(),
            trace.hashes());
    return new Explained(finding, isLost);
  }

  /** The findings, those that do harm first. */
  List<Exploration.Counted> list(long schedules) {
    return entries.values().stream()
        .filter(e -> !e.shown.isEmpty())
        .sorted(
            Comparator.comparing((Entry e) -> harm(best(e)))
                .reversed()
                .thenComparingLong(e -> e.firstSchedule))
        .map(e -> new Exploration.Counted(complete(best(e), e, schedules), e.count))
        .toList();
  }

  private Finding complete(Shown shown, Entry entry, long schedules) {
    Finding f = shown.finding;
    Harm harm = harm(shown);
    List<String> details = new ArrayList<>(f.details());
    int at = 0;
    while (at < details.size() && !details.get(at).startsWith(STACK)) {
      at++;
    }
    if (weigh(shown.other) == Harm.OTHER_OUTPUT) {
      details.add(at, output(shown));
    }
    if (harm == Harm.NONE) {
      details.add(
          at,
          "harm: none was seen in "
              + schedules
              + (schedules == 1 ? " schedule" : " schedules")
              + (f.message().startsWith(Race.FILE)
                  ? ""
                  : "; on a real machine, values may also come late or not at all"));
    } else if (f.firstSchedule() != entry.firstSchedule) {
      boolean maybe = harm == Harm.OTHER_OUTPUT && raceless.isEmpty();
      String does = maybe ? ", in which it may do harm" : ", in which it does harm";
      details.addFirst("shown here is schedule " + f.firstSchedule() + does);
    }
    return new Finding(
        f.kind(),
        f.message(),
        details,
        f.schedule(),
        entry.firstSchedule,
        f.output(),
        f.errors(),
        f.events(),
        f.shrunk());
  }

  private String output(Shown shown) {
    return raceless.isEmpty()
        ? "perhaps harm: "
            + shown.words
            + "; no schedule was without a race, so the order of the threads alone may do that"
        : "harm: " + shown.words + "; no schedule without a race printed that";
  }
}
