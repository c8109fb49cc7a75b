package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.Race;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Result;
import org.jspecify.annotations.Nullable;

/**
 * When two executions show the same race: if the cause is the same, and the harm: the same finding
 * comes of it, an update is lost. Else, and for a lost update too, what is printed is the same.
 */
final class RaceSameness extends Attempts {
  private final String cause;
  private final RaceReports.Harm harm;
  private final Judging judging;
  private final Executions executions;
  private final Races races = new Races(new HappensBefore(false));

  RaceSameness(String cause, RaceReports.Harm harm, Judging judging, Executions executions) {
    super(executions);
    this.cause = cause;
    this.harm = harm;
    this.judging = judging;
    this.executions = executions;
  }

  @Override
  Observer observer() {
    races.reset();
    return races;
  }

  @Override
  @Nullable String signature(Result result) {
    Race race = race();
    if (race == null) {
      return null;
    }
    return switch (harm) {
      case NONE, OTHER_OUTPUT -> printed(result);
      case LOST_UPDATE -> races.lostUpdateBy(race) != null ? printed(result) : null;
      case FINDING -> finding(result);
    };
  }

  private @Nullable Race race() {
    return races.races().stream().filter(r -> r.cause().equals(cause)).findFirst().orElse(null);
  }

  private String printed(Result result) {
    return Judging.isEnd(result.ending()) ? executions.kernel().out().text() : "";
  }

  private static @Nullable String finding(Result result) {
    for (Kind kind : Diagnosis.kinds(result)) {
      if (kind != Kind.LIMIT && kind != Kind.UNSUPPORTED) {
        return Diagnosis.key(result, kind);
      }
    }
    return null;
  }

  @Override
  boolean isReally(Schedule schedule) {
    Race race = race();
    Race.LostUpdate lost = race == null ? null : races.lostUpdateBy(race);
    return harm != RaceReports.Harm.LOST_UPDATE
        || (race != null && lost != null && judging.races().isLost(race, lost, schedule));
  }

  /** Explains the race by a schedule that shows it; {@code null} if that does not. */
  @Nullable Finding explain(Schedule schedule, long number) {
    Result result = executions.replay(new Replay(schedule), observer());
    Race race = race();
    if (race == null || result.ending() instanceof Ending.Cut) {
      return null;
    }
    var other = judging.consequence(number, result, Judging.isEnd(result.ending()));
    String words = other.harm() == RaceReports.Harm.FINDING ? other.line().get() : "";
    return judging
        .races()
        .explain(number, race, races.lostUpdateBy(race), words, schedule)
        .finding();
  }
}
