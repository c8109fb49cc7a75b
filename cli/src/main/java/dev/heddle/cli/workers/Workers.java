package dev.heddle.cli.workers;

import dev.heddle.explorer.ahead.Ahead;
import dev.heddle.explorer.ahead.Apart;
import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.ahead.Lot;
import dev.heddle.explorer.strategy.Sampler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets other JVMs run schedules ahead of their turn. Each strategy's schedules are dealt in the
 * order of their numbers, those of one that has its turn often more than others. While an answer is
 * awaited, this JVM does the same work.
 */
public final class Workers implements Ahead, Worker.Listener {
  /** How many lots a worker has at a time, so that it need not wait for the next. */
  private static final int LOTS_AT_A_TIME = 2;

  private static final int LOTS_AHEAD = 4;
  static final long LOOK_MILLIS = 100;

  /** Longer than a worker's watchdog has: one that has not answered by then never will. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** After so many turns, those before count half. */
  private static final int MEMORY = 256;

  private final Staff staff;
  final ReentrantLock lock = new ReentrantLock();
  final Condition news = lock.newCondition();
  private final Subtrees subtrees = new Subtrees(this);
  private final Map<String, Stock> stocks = new LinkedHashMap<>();
  private final Map<Integer, Stock.Dealt> working = new HashMap<>();
  private final Map<Integer, Stock> owners = new HashMap<>();

  /** Those that are ready, with how many lots each has. */
  private final Map<Worker, Integer> ready = new LinkedHashMap<>();

  private final List<Worker> all = new ArrayList<>();
  private int lastId;
  private int turns;
  private final Set<Worker> dead = new HashSet<>();
  private boolean isEnded;

  /** Runs the schedules of a lot in this JVM. */
  @FunctionalInterface
  public interface Self {
    /** For each what came of it, {@code null} if it has more to tell. */
    List<@Nullable Foreseen> run(String strategy, Lot lot);
  }

  /**
   * How workers are started, and when.
   *
   * @param count how many, at least 1
   * @param command starts a JVM that is one
   * @param open what each is told first
   * @param isTime asked at each turn until they are started: whether they should be
   * @param self does what others do, on the thread that asks for schedules
   * @param isOver asked now and then while an answer is awaited: whether it is not wanted any more
   * @param tell tells a person what went wrong
   */
  public record Staff(
      int count,
      List<String> command,
      Message.Open open,
      Self self,
      BooleanSupplier isTime,
      BooleanSupplier isOver,
      Consumer<String> tell) {
    /** Copies the list. */
    public Staff {
      command = List.copyOf(command);
    }
  }

  /** Workers that have not started. */
  public Workers(Staff staff) {
    this.staff = staff;
  }

  @Override
  public @Nullable Foreseen take(Sampler.Turn turn, List<String> points) {
    lock.lock();
    try {
      if (isEnded || (all.isEmpty() && !start())) {
        return null;
      }
      Sampler sampler = turn.sampler();
      Stock stock = stocks.computeIfAbsent(sampler.name(), name -> new Stock(sampler));
      stock.turnOf(turn.number(), sampler.knowledge(), points);
      count(stock);
      deal();
      return await(stock, turn.number());
    } finally {
      lock.unlock();
    }
  }

  /** Where subtrees are given to the same workers. */
  public Apart subtrees() {
    return subtrees;
  }

  /** Whether there are workers, and what they do is wanted. They are started if it is time. */
  boolean isWorking() {
    return !isEnded && (!all.isEmpty() || start()) && !staff.isOver().getAsBoolean();
  }

  /** Gives up one that has not answered for long. */
  void killIfSilent(Worker worker, long sinceNanos) {
    if (System.nanoTime() - sinceNanos > PATIENCE.toNanos()) {
      worker.kill();
      died(worker, "it has not answered for " + PATIENCE.toMinutes() + " minutes");
    }
  }

  private boolean start() {
    if (!staff.isTime().getAsBoolean()) {
      return false;
    }
    try {
      for (int i = 1; i <= staff.count(); i++) {
        all.add(Worker.start(i, staff.command(), staff.open(), this));
      }
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      end("no other JVM can be started: " + why.lines().findFirst().orElse(""));
    }
    return !isEnded;
  }

  private void count(Stock stock) {
    stock.turns++;
    if (++turns % MEMORY == 0) {
      stocks.values().forEach(s -> s.turns /= 2);
    }
  }

  private @Nullable Foreseen await(Stock stock, long number) {
    long since = System.nanoTime();
    Stock.Dealt dealt = stock.current();
    while (dealt != null && dealt.found == null) {
      if (isEnded || staff.isOver().getAsBoolean()) {
        return null;
      }
      if (dealt.worker != null) {
        killIfSilent(dealt.worker, since);
      }
      try {
        var _ = doSome() || news.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
      dealt = stock.current();
    }
    List<@Nullable Foreseen> found = dealt == null ? null : dealt.found;
    return dealt == null || found == null ? null : found.get((int) (number - dealt.lot.from()));
  }

  /** Does a lot in this JVM, if there is one to be dealt. */
  private boolean doSome() {
    Stock stock = shortest();
    if (stock == null) {
      return false;
    }
    Stock.Dealt own = stock.deal(null);
    long start = System.nanoTime();
    List<@Nullable Foreseen> found;
    lock.unlock();
    try {
      found = staff.self().run(stock.strategy(), own.lot);
    } finally {
      lock.lock();
    }
    own.found = found;
    stock.took((System.nanoTime() - start) / 1e9, own.lot);
    return true;
  }

  /** Gives work to all that have too little. */
  private void deal() {
    for (Map.Entry<Worker, Integer> one : ready.entrySet()) {
      while (one.getValue() < LOTS_AT_A_TIME) {
        Stock stock = shortest();
        if (stock == null) {
          return;
        }
        Stock.Dealt dealt = stock.deal(one.getKey());
        one.setValue(one.getValue() + 1);
        int id = ++lastId;
        working.put(id, dealt);
        owners.put(id, stock);
        one.getKey().say(new Message.Run(id, stock.strategy(), dealt.lot));
      }
    }
  }

  /** The stock that will be used up first, if it may have more. */
  private @Nullable Stock shortest() {
    Stock shortest = null;
    for (Stock stock : stocks.values()) {
      if (stock.lots() < LOTS_AHEAD * (all.size() + 1)
          && stock.canDeal()
          && (shortest == null || stock.reach() < shortest.reach())) {
        shortest = stock;
      }
    }
    return shortest;
  }

  @Override
  public void said(Worker worker, Message message) {
    lock.lock();
    try {
      switch (message) {
        case Message.Ready hello -> {
          ready.put(worker, 0);
          subtrees.join(worker);
        }
        case Message.Ran ran -> done(worker, ran);
        case Message.Explored explored -> subtrees.explored(worker, explored);
        case Message.Open open -> throw new IllegalArgumentException("a worker opens nothing");
        case Message.Run run -> throw new IllegalArgumentException("a worker deals nothing");
        case Message.Explore explore ->
            throw new IllegalArgumentException("a worker deals nothing");
        case Message.Claim claim -> throw new IllegalArgumentException("a worker claims nothing");
        case Message.Failed failed -> died(worker, failed.why());
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void done(Worker worker, Message.Ran ran) {
    Stock.Dealt dealt = working.remove(ran.id());
    Stock stock = owners.remove(ran.id());
    if (dealt == null || stock == null || dealt.worker != worker) {
      throw new IllegalArgumentException("an answer to nothing: " + ran.id());
    }
    List<@Nullable Foreseen> found = ran.found();
    if (found.size() != dealt.lot.count()) {
      throw new IllegalArgumentException("an answer to another lot: " + ran.id());
    }
    dealt.found = found;
    stock.took(ran.seconds(), dealt.lot);
    ready.computeIfPresent(worker, (w, lots) -> lots - 1);
    deal();
  }

  @Override
  public void died(Worker worker, String why) {
    lock.lock();
    try {
      if (isEnded || !dead.add(worker)) {
        return;
      }
      ready.remove(worker);
      working.values().removeIf(dealt -> dealt.worker == worker);
      owners.keySet().retainAll(working.keySet());
      stocks.values().forEach(stock -> stock.forget(worker));
      subtrees.forget(worker);
      news.signalAll();
      staff
          .tell()
          .accept(
              "worker "
                  + worker.number
                  + " of "
                  + staff.count()
                  + " died ("
                  + why
                  + "): what it had begun is run again");
    } finally {
      lock.unlock();
    }
  }

  /** How many have died. */
  public int died() {
    lock.lock();
    try {
      return dead.size();
    } finally {
      lock.unlock();
    }
  }

  /** How many were started. */
  public int started() {
    lock.lock();
    try {
      return all.size();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void end(String why) {
    lock.lock();
    try {
      if (!isEnded && (!all.isEmpty() || staff.isTime().getAsBoolean())) {
        staff.tell().accept("from now on only one JVM runs schedules, because " + why);
      }
      close();
    } finally {
      lock.unlock();
    }
  }

  /** Ends all workers. May be called on any thread, and again. */
  public void close() {
    lock.lock();
    try {
      isEnded = true;
      all.forEach(Worker::kill);
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
