package dev.heddle.explorer.diagnosis;

import dev.heddle.explorer.Kind;
import dev.heddle.explorer.observe.HeldLock;
import dev.heddle.explorer.observe.Race;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.observe.Witness;
import dev.heddle.explorer.observe.Witness.Sighting;
import dev.heddle.kernel.Places;
import dev.heddle.kernel.Resource;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains a data race: both accesses side by side, why nothing orders them, and what it does. */
public final class RaceWords {
  private static final int MAX_EXCEPTIONS = 3;
  private static final int MAX_TEXT = 40;
  private static final String CONSTRUCTOR = "<init>";
  private static final int MAX_LINE = 80;

  private final Race race;
  private final Witness witness;
  private final Sources sources;
  private final Words words = new Words();

  /** Explains by what was seen in another run of the schedule. */
  public RaceWords(Race race, Witness witness, Sources sources) {
    this.race = race;
    this.witness = witness;
    this.sources = sources;
  }

  /** The accesses at which a witness must look to explain this race and this lost update. */
  public static Set<Long> numbers(Race race, Race.@Nullable LostUpdate lost) {
    List<Long> numbers = new ArrayList<>(List.of(race.first().number(), race.second().number()));
    if (lost != null) {
      numbers.addAll(
          List.of(lost.read().number(), lost.lost().number(), lost.overwrites().number()));
    }
    return Set.copyOf(numbers);
  }

  /**
   * The explanation.
   *
   * @param lost an update that the race undid in this schedule, or {@code null}
   * @param harm what else is known to come of it, line by line
   */
  public Problem explain(Race.@Nullable LostUpdate lost, List<String> harm) {
    Sighting first = witness.sighting(race.first().number());
    Sighting second = witness.sighting(race.second().number());
    if (first == null || second == null) {
      return new Problem(Kind.RACE, unexplained(), harm);
    }
    List<String> details = new ArrayList<>(aligned(List.of(first, second)));
    reasons(first, second).forEach(r -> details.add("why: " + r));
    if (lost != null) {
      details.addAll(lostUpdate(lost));
    }
    details.addAll(harm);
    for (Sighting sighting : List.of(first, second)) {
      details.add("stack of " + Words.thread(sighting.strand()) + ":");
      details.addAll(Words.stack(sighting.stack()));
    }
    return new Problem(Kind.RACE, message(first, second), details);
  }

  /** What is said where the schedule did not show the race again. */
  public String unexplained() {
    return race.what() + ": two threads access it, and nothing orders them";
  }

  private String message(Sighting first, Sighting second) {
    return race.what()
        + ": "
        + Words.thread(first.strand())
        + " "
        + verb(first)
        + " and "
        + Words.thread(second.strand())
        + " "
        + verb(second)
        + ", and nothing orders the two";
  }

  /** {@code reads it}, {@code calls add}. */
  private String verb(Sighting sighting) {
    Site site = Sites.get(sighting.site());
    if (sighting.owner() instanceof Resource) {
      return "writes it";
    }
    return site.operation() != null
        ? "calls " + call(sighting)
        : Sites.isWrite(site.id()) ? "writes it" : "reads it";
  }

  // ---- the two accesses

  private List<String> aligned(List<Sighting> sightings) {
    List<List<String>> rows = sightings.stream().map(this::row).toList();
    int columns = rows.getFirst().size();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        int column = i;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private List<String> row(Sighting s) {
    Site site = Sites.get(s.site());
    String line =
        site.file() == null ? null : sources.line(site.className(), site.file(), site.line());
    return List.of(
        Words.thread(s.strand()),
        what(s) + value(s),
        "at " + site.location() + " in " + Words.method(site),
        line == null
            ? ""
            : "| " + (line.length() > MAX_LINE ? line.substring(0, MAX_LINE) + "..." : line));
  }

  private String what(Sighting s) {
    Site site = Sites.get(s.site());
    if (s.owner() instanceof Resource) {
      return "writes it";
    }
    if (site.operation() != null) {
      return "calls " + call(s);
    }
    String place =
        s.place() >= 0
            ? "[" + s.place() + "]"
            : site.target().substring(site.target().indexOf('.') + 1);
    return (Sites.isWrite(s.site()) ? "writes " : "reads ") + place;
  }

  /** {@code ArrayList.add}, even where the source says {@code List}; {@code Iterator.next}. */
  private String call(Sighting s) {
    Site site = Sites.get(s.site());
    String type = site.target().substring(0, site.target().indexOf('.'));
    boolean isView =
        type.endsWith("Iterator")
            || type.endsWith("Stream")
            || Races.JDBC.contains(type)
            || (s.owner() instanceof Map<?, ?> && !type.endsWith("Map"));
    return isView ? site.target() : race.what() + "." + site.methodName();
  }

  private String value(Sighting s) {
    Values.Value before = s.value();
    if (before == null || Sites.get(s.site()).operation() != null) {
      return "";
    }
    Values.Value written = s.written().value();
    return Sites.isWrite(s.site())
        ? ": " + text(before) + " -> " + (written == null ? "?" : text(written))
        : ": " + text(before);
  }

  private String text(Values.Value value) {
    Object object = value.value();
    return switch (object) {
      case null -> "null";
      case String s -> "\"" + (s.length() > MAX_TEXT ? s.substring(0, MAX_TEXT) + "..." : s) + "\"";
      case Number n when n.getClass().getName().startsWith("java.lang.") -> n.toString();
      case Boolean b -> b.toString();
      case Character c -> "'" + c + "'";
      default -> words.object(object);
    };
  }

  // ---- why

  private List<String> reasons(Sighting first, Sighting second) {
    List<String> reasons = new ArrayList<>();
    reasons.add(locks(first, second));
    if (Places.isField(first.place())) {
      guard().ifPresent(reasons::add);
    }
    publication(first, second).ifPresent(reasons::add);
    if (isFlag(first, second)) {
      reasons.add(
          "`"
              + fieldName(first)
              + "` is not volatile: one thread writes it, the other may never see that");
    }
    if (first.owner() instanceof Resource) {
      reasons.add("what ends up in the file depends on who writes first");
    } else if (Races.isJdbc(Sites.get(first.site()))) {
      reasons.add("a connection to a database is made for one thread at a time");
    } else if (isMadeForOneThread(first)) {
      reasons.add(Words.article(race.what()) + " is not made for use by several threads at a time");
    }
    return reasons;
  }

  private static boolean isMadeForOneThread(Sighting s) {
    Object owner = s.owner();
    return Sites.get(s.site()).operation() != null && owner != null && !owner.getClass().isArray();
  }

  private static String fieldName(Sighting s) {
    String target = Sites.get(s.site()).target();
    return target.substring(target.indexOf('.') + 1);
  }

  private static String locks(Sighting first, Sighting second) {
    List<HeldLock> a = first.held();
    List<HeldLock> b = second.held();
    if (a.isEmpty() && b.isEmpty()) {
      return "neither thread held a lock";
    }
    if (a.isEmpty() || b.isEmpty()) {
      return holds(first) + "; " + holds(second);
    }
    boolean common = a.stream().anyMatch(h -> b.stream().anyMatch(g -> g.lock() == h.lock()));
    return (common
            ? "both held a lock, but one that lets several in at a time: "
            : "both held a lock, but not the same one: ")
        + holds(first)
        + "; "
        + holds(second);
  }

  private static String holds(Sighting s) {
    if (s.held().isEmpty()) {
      return Words.thread(s.strand()) + " held nothing";
    }
    List<String> names =
        s.held().stream()
            .map(
                h ->
                    "`"
                        + h.role()
                        + "`"
                        + (h.site() == 0 ? "" : " (taken" + Words.at(h.site()) + ")"))
            .toList();
    return Words.thread(s.strand()) + " held " + String.join(" and ", names);
  }

  /** {@code guarded by `this` in 5 of 6 places: Account.java:31 is the exception}. */
  private Optional<String> guard() {
    Map<String, Set<String>> guards = witness.guards();
    Map<String, Integer> counts = new LinkedHashMap<>();
    guards.values().forEach(roles -> roles.forEach(r -> counts.merge(r, 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .filter(e -> e.getValue() < guards.size() && 2 * e.getValue() >= guards.size())
        .map(
            e -> {
              List<String> others =
                  guards.entrySet().stream()
                      .filter(g -> !g.getValue().contains(e.getKey()))
                      .map(Map.Entry::getKey)
                      .toList();
              return "guarded by `"
                  + e.getKey()
                  + "` in "
                  + e.getValue()
                  + " of "
                  + guards.size()
                  + " places: "
                  + String.join(", ", others.stream().limit(MAX_EXCEPTIONS).toList())
                  + (others.size() == 1 ? " is the exception" : " are the exceptions");
            });
  }

  private static Optional<String> publication(Sighting first, Sighting second) {
    Object owner = first.owner();
    Site site = Sites.get((isInConstructor(second) ? second : first).site());
    if (owner == null || !site.method().equals(CONSTRUCTOR)) {
      return Optional.empty();
    }
    boolean isEarly =
        isInConstructor(second) || second.underConstruction().contains(owner.getClass().getName());
    return Optional.of(
        "the "
            + site.simpleClassName()
            + (isEarly
                ? " was published before its constructor finished"
                : " was handed over without synchronization after it was made"));
  }

  private static boolean isInConstructor(Sighting sighting) {
    return Sites.get(sighting.site()).method().equals(CONSTRUCTOR);
  }

  /** One side only reads and the other only writes, and no lock is in play. */
  private static boolean isFlag(Sighting first, Sighting second) {
    boolean isField = Places.isField(first.place());
    boolean differ = Sites.isWrite(first.site()) != Sites.isWrite(second.site());
    Site a = Sites.get(first.site());
    Site b = Sites.get(second.site());
    return isField
        && differ
        && !(a.className().equals(b.className()) && a.method().equals(b.method()))
        && !a.method().equals(CONSTRUCTOR)
        && !b.method().equals(CONSTRUCTOR)
        && first.held().isEmpty()
        && second.held().isEmpty();
  }

  // ---- harm

  /** Whether what was overwritten had changed the value. */
  public static boolean isLost(Race.LostUpdate lost, Witness witness) {
    Sighting sighting = witness.sighting(lost.lost().number());
    Values.Value before = sighting == null ? null : sighting.value();
    Values.Value after = sighting == null ? null : sighting.written().value();
    return before == null || after == null || !Objects.equals(before.value(), after.value());
  }

  private List<String> lostUpdate(Race.LostUpdate lost) {
    List<Sighting> sightings = new ArrayList<>();
    for (Race.Access access : List.of(lost.read(), lost.lost(), lost.overwrites())) {
      Sighting sighting = witness.sighting(access.number());
      if (sighting != null) {
        sightings.add(sighting);
      }
    }
    if (sightings.size() < 3) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("harm: an update is lost:");
    aligned(sightings).forEach(l -> lines.add("    " + l));
    lines.add(
        "    "
            + Words.thread(sightings.get(2).strand())
            + " overwrites what "
            + Words.thread(sightings.get(1).strand())
            + " wrote in between");
    return lines;
  }
}
