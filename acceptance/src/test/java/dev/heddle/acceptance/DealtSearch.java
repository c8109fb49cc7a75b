package dev.heddle.acceptance;

import dev.heddle.cli.workers.Message;
import dev.heddle.explorer.ahead.Harvest;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.exhaustive.Dealt;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.explorer.strategy.exhaustive.Explored;
import dev.heddle.explorer.strategy.exhaustive.Frontier;
import dev.heddle.explorer.strategy.exhaustive.Surveyed;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An exhaustive search that deals out subtrees at random, which other searches explore at once, up
 * to where chance stops them: as workers do, but in one JVM, and with each decision from a seed.
 *
 * @param <T> what is known of an execution
 */
final class DealtSearch<T> {
  private final Executing<T> program;
  private final Random random;
  private final Surveyed search;
  private final Map<Long, Done<T>> done = new HashMap<>();
  private final List<T> found = new ArrayList<>();
  private int dealt;
  private int whole;
  private int parts;
  private int misfits;

  /** Runs the program once. */
  interface Executing<T> {
    T run(Strategy strategy, Observer observer, String name);
  }

  /** What came of a subtree, as a worker would say it. */
  private record Done<T>(String answer, List<T> found) {}

  DealtSearch(Executing<T> program, Exhaustive search, long seed) {
    this.program = program;
    this.random = new Random(seed);
    this.search = new Surveyed(search);
  }

  /** Explores all. Returns what is known of each execution that was not given up. */
  List<T> explore() {
    while (!search.isDone()) {
      Dealt turn = search.takeTurn();
      if (turn == null || !take(done.remove(turn.id()))) {
        deal();
        Strategy next = search.begin(1);
        T known = program.run(next, search.observer(), "own");
        if (!search.hasGivenUp()) {
          found.add(known);
        }
        search.ended(new Experience(1, true));
      }
    }
    return found;
  }

  private void deal() {
    while (random.nextInt(3) > 0) {
      Dealt part = search.deal(1 + random.nextInt(3));
      if (part == null) {
        return;
      }
      dealt++;
      Exhaustive apart = Exhaustive.below(Frontier.parse(part.start().toJson()), Long.MAX_VALUE);
      List<T> seen = new ArrayList<>();
      int most = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(6);
      for (int left = most; left > 0 && !apart.isDone(); left--) {
        T known = program.run(apart.begin(1), apart.observer(), "part " + part.id());
        if (left == 1 && random.nextBoolean()) {
          break; // of this one there would be something to tell
        }
        if (!apart.hasGivenUp()) {
          seen.add(known);
        }
        apart.ended(new Experience(1, true));
      }
      Explored explored = apart.explored();
      if (explored != null) {
        Harvest harvest = new Harvest(explored, seen.size(), 0, List.of(), 0);
        done.put(part.id(), new Done<>(new Message.Explored(part.id(), harvest).toLine(), seen));
      }
    }
  }

  private boolean take(Done<T> part) {
    if (part == null
        || !(Message.parse(part.answer) instanceof Message.Explored answer)
        || answer.harvest() == null) {
      return false;
    }
    Explored explored = answer.harvest().explored();
    var _ = program.run(search.tryStart(), search.observer(), "try");
    if (!search.startsLike(explored)) {
      misfits++;
      return false;
    }
    if (!explored.isDone()) {
      var _ = program.run(search.tryOut(explored), search.observer(), "try");
      if (!search.fits()) {
        misfits++;
        return false;
      }
      parts++;
    } else {
      whole++;
    }
    search.adopt(explored, answer.harvest().steps());
    found.addAll(part.found);
    return true;
  }

  Surveyed search() {
    return search;
  }

  /** How many subtrees were dealt out. */
  int dealt() {
    return dealt;
  }

  /** How many of them were explored apart to their end. */
  int whole() {
    return whole;
  }

  /** How many of them were gone on with. */
  int parts() {
    return parts;
  }

  /** How many did not do the same when they were to be gone on with. */
  int misfits() {
    return misfits;
  }
}
