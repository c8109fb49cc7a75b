package dev.heddle.explorer.shrink;

import dev.heddle.explorer.schedule.Schedule.Switch;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wanted of an execution that otherwise takes its {@linkplain Course usual course}. A
 * switch belongs to a position of its own strand, so that it keeps its meaning when others are left
 * out.
 *
 * @param switches in their order
 * @param draws in their order
 */
record Plan(List<Switch> switches, List<Drawn> draws) {

  /** A choice other than of a strand. */
  record Drawn(Strategy.Draw draw, int value) {}

  /** Copies the lists. */
  Plan {
    switches = List.copyOf(switches);
    draws = List.copyOf(draws);
  }

  /** How many parts can be left out. */
  int size() {
    return switches.size() + draws.size();
  }

  /** The plan without the parts from one number up to another; draws then take the usual value. */
  Plan without(int from, int to) {
    List<Switch> left = new ArrayList<>();
    for (int i = 0; i < switches.size(); i++) {
      if (i < from || i >= to) {
        left.add(switches.get(i));
      }
    }
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < draws.size(); i++) {
      int at = i + switches.size();
      drawn.add(at < from || at >= to ? draws.get(i) : new Drawn(draws.get(i).draw(), 0));
    }
    return new Plan(left, drawn);
  }

  /** The plan without these two switches. */
  Plan withoutBoth(Switch one, Switch other) {
    List<Switch> left = new ArrayList<>(switches);
    left.remove(one);
    left.remove(other);
    return new Plan(left, draws);
  }

  /** The plan with this switch, too, before those of later positions of its strand. */
  Plan with(Switch added) {
    List<Switch> all = new ArrayList<>(switches);
    int at = 0;
    while (at < all.size() && !isLater(all.get(at), added)) {
      at++;
    }
    all.add(at, added);
    return new Plan(all, draws);
  }

  private static boolean isLater(Switch other, Switch than) {
    return other.from() == than.from()
        && (other.ops() > than.ops() || (other.ops() == than.ops() && order(other) > order(than)));
  }

  /** A step that is not minor comes after all minor ones of the same position. */
  private static int order(Switch s) {
    return s.minors() < 0 ? Integer.MAX_VALUE : s.minors();
  }
}
