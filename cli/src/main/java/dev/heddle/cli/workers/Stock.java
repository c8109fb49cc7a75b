package dev.heddle.cli.workers;

import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.ahead.Lot;
import dev.heddle.explorer.strategy.Sampler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schedules of one strategy that were dealt out and have not had their turn. */
final class Stock {
  private static final int MOST = 1_000;

  /** How long a lot should take: long enough to be worth a message, short enough to wait for. */
  private static final double SECONDS = 0.03;

  /** Lots that were dealt, by their numbers. */
  private final Deque<Dealt> lots = new ArrayDeque<>();

  private final Sampler sampler;
  private String knowledge = "";
  private List<String> points = List.of();

  /** The number of the schedule whose turn it was last. */
  private long number;

  /** The number after the last that was dealt. */
  private long next;

  private int size = 1;

  /** How often it was this strategy's turn, the last times more than those before. */
  double turns;

  /** A lot that was dealt to a worker, or is done in this JVM. */
  static final class Dealt {
    final Lot lot;
    final @Nullable Worker worker;
    @Nullable List<@Nullable Foreseen> found;

    Dealt(Lot lot, @Nullable Worker worker) {
      this.lot = lot;
      this.worker = worker;
    }
  }

  Stock(Sampler sampler) {
    this.sampler = sampler;
  }

  String strategy() {
    return sampler.name();
  }

  /** It is the turn of a schedule. What does not apply any more is forgotten. */
  void turnOf(long schedule, String known, List<String> armed) {
    if (!knowledge.equals(known) || !points.equals(armed)) {
      lots.clear();
      knowledge = known;
      points = armed;
      next = schedule;
    }
    number = schedule;
    next = Math.max(next, schedule + 1);
    while (!lots.isEmpty() && lots.getFirst().lot.end() <= schedule) {
      lots.removeFirst();
    }
  }

  /** The lot with the schedule whose turn it is, or {@code null} if it was not dealt. */
  @Nullable Dealt current() {
    Dealt first = lots.peekFirst();
    return first != null && first.lot.contains(number) ? first : null;
  }

  /** How far it reaches, in turns of the check as a whole. */
  double reach() {
    return (next - number) / (turns + 1e-9);
  }

  /** How many lots there are. */
  int lots() {
    return lots.size();
  }

  /** Whether the next schedule can be dealt: it is none to be learned from. */
  boolean canDeal() {
    return !sampler.isLesson(next);
  }

  /** Deals the next schedules to a worker, up to one that is to be learned from. */
  Dealt deal(@Nullable Worker worker) {
    int count = 1;
    while (count < size && !sampler.isLesson(next + count)) {
      count++;
    }
    Dealt dealt = new Dealt(new Lot(knowledge, points, next, count), worker);
    next += count;
    lots.addLast(dealt);
    return dealt;
  }

  /** How long a lot has taken: later ones take about as long as they should. */
  void took(double seconds, Lot lot) {
    double each = Math.max(seconds, 1e-6) / lot.count();
    size = (int) Math.clamp((long) (SECONDS / each), 1, Math.min(2L * lot.count(), MOST));
  }

  /** Forgets what this worker has not done: its turn will come, and nobody will have run it. */
  void forget(Worker worker) {
    lots.removeIf(dealt -> dealt.worker == worker && dealt.found == null);
  }
}
