package dev.heddle.cli.workers;

import dev.heddle.explorer.ahead.Apart;
import dev.heddle.explorer.ahead.Harvest;
import dev.heddle.explorer.ahead.Subtree;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The subtrees of an exhaustive search that workers explore: each has one that it explores, and one
 * that it has not begun. All is guarded by the lock of {@link Workers}.
 */
final class Subtrees implements Apart {
  private static final int AT_A_TIME = 2;

  /** Messages of some kilobytes go to and fro for each. */
  private static final double WORTH_SECONDS = 0.05;

  /** To look for a subtree takes about as long as some steps of the program. */
  private static final long LOOK_NANOS = 200_000;

  private final Workers workers;
  private long lookedAt = System.nanoTime();

  /** Those whose turn has not come. */
  private final Map<Long, Given> given = new HashMap<>();

  /** What each worker has not answered, in the order in which it will. */
  private final Map<Worker, Set<Long>> open = new LinkedHashMap<>();

  private static final class Given {
    final Worker worker;
    boolean isAnswered;
    @Nullable Harvest harvest;

    Given(Worker worker) {
      this.worker = worker;
    }
  }

  Subtrees(Workers workers) {
    this.workers = workers;
  }

  @Override
  public double worthSeconds() {
    return WORTH_SECONDS;
  }

  @Override
  public boolean wantsSubtree() {
    long now = System.nanoTime();
    if (now - lookedAt < LOOK_NANOS) {
      return false;
    }
    lookedAt = now;
    workers.lock.lock();
    try {
      return workers.isWorking() && idlest() != null;
    } finally {
      workers.lock.unlock();
    }
  }

  private @Nullable Worker idlest() {
    Worker idlest = null;
    int fewest = AT_A_TIME;
    for (Map.Entry<Worker, Set<Long>> one : open.entrySet()) {
      if (one.getValue().size() < fewest) {
        fewest = one.getValue().size();
        idlest = one.getKey();
      }
    }
    return idlest;
  }

  @Override
  public void explore(Subtree subtree) {
    workers.lock.lock();
    try {
      Worker worker = idlest();
      if (worker != null) {
        given.put(subtree.id(), new Given(worker));
        open(worker).add(subtree.id());
        worker.say(new Message.Explore(subtree));
      }
    } finally {
      workers.lock.unlock();
    }
  }

  private Set<Long> open(Worker worker) {
    return open.getOrDefault(worker, Set.of());
  }

  @Override
  public @Nullable Harvest claim(long id) {
    workers.lock.lock();
    try {
      Given mine = given.get(id);
      if (mine == null) {
        return null;
      }
      boolean isBegun = mine.isAnswered || open(mine.worker).iterator().next() == id;
      if (!mine.isAnswered) {
        mine.worker.say(new Message.Claim(id));
      }
      long since = System.nanoTime();
      while (isBegun && !mine.isAnswered && given.get(id) == mine && workers.isWorking()) {
        workers.killIfSilent(mine.worker, since);
        var _ = workers.news.await(Workers.LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
      given.remove(id);
      return mine.harvest;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      workers.lock.unlock();
    }
  }

  @Override
  public void forgetAll() {
    workers.lock.lock();
    try {
      given.clear();
      open.forEach((worker, ids) -> ids.forEach(id -> worker.say(new Message.Claim(id))));
    } finally {
      workers.lock.unlock();
    }
  }

  /** A worker is ready. */
  void join(Worker worker) {
    open.put(worker, new LinkedHashSet<>());
  }

  /** A worker has answered. */
  void explored(Worker worker, Message.Explored answer) {
    if (!open(worker).remove(answer.id())) {
      throw new IllegalArgumentException("an answer to nothing: " + answer.id());
    }
    Given mine = given.get(answer.id());
    if (mine != null) {
      Harvest harvest = answer.harvest();
      if (harvest != null) {
        harvest.explored().check();
      }
      mine.isAnswered = true;
      mine.harvest = harvest;
    }
  }

  /** Forgets what a worker has not done: it will be run when its turn comes. */
  void forget(Worker worker) {
    open.remove(worker);
    given.values().removeIf(one -> one.worker == worker && !one.isAnswered);
  }
}
