package dev.heddle.toolkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A map at work.
 *
 * <p>Up to as many <em>runners</em> as the pool has workers pull chunks of inputs, one at a time,
 * in their order, and work on them at once, each on its own. A chunk's results replace its inputs.
 * The chunks form a list in the order of the inputs; the reader takes from its head what is done. A
 * runner that finds nothing to do ends, so that no worker ever waits for a slow reader; whoever
 * makes room or reads on submits a new one. In flight are the inputs that were read, or for whose
 * reading room is reserved, and of whose chunk the reader has not had the last result.
 *
 * <p>Chunks grow, fourfold at most, until one takes {@link #TARGET_NANOS}. If one takes ten times
 * as long, its runner leaves what it has not begun to others. So many small computations cost
 * little more than a loop, and a few slow ones are spread over all workers.
 *
 * <p>The lock is never held while inputs are read, work is done, tasks are submitted or cancelled.
 */
final class Mapping<A extends @Nullable Object, B extends @Nullable Object> {
  private static final long TARGET_NANOS = 250_000;
  private static final long TOO_LONG_NANOS = 10 * TARGET_NANOS;
  private static final int GROWTH = 4;

  /** In larger chunks the clock is read after each eighth input only. */
  private static final int CLOCK_EVERY = 8;

  private final WorkerPool pool;
  private final Iterator<? extends A> inputs;
  private final Work<? super A, ? extends B> work;
  private final MapOptions options;
  private final int largestChunk;
  private final long start = System.nanoTime();
  private final long deadlineNanos;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ready = lock.newCondition();

  // Guarded by the lock.
  private @Nullable Chunk head;
  private @Nullable Chunk tail;

  /** What was split off and nobody works on; earlier inputs first. */
  private final ArrayDeque<Chunk> unclaimed = new ArrayDeque<>();

  private final List<Task<?>> tasks = new ArrayList<>();
  private int runners;
  private int inFlight;
  private boolean reading;

  /** Nothing more is to be read. */
  private boolean ended;

  /** What the reader is to be told at once. */
  private @Nullable Throwable failure;

  private double nanosPerInput;
  private int chunkSize = 1;

  /** Whether the reader reads all before it does anything else. */
  private boolean readerCollects;

  /** Whether the reader, which is a worker, waits for anything that is done, to find work. */
  private boolean readerHelps;

  /** Nothing more is to be done. Written under the lock. */
  private volatile boolean over;

  private final ReentrantLock telling = new ReentrantLock();
  private long finished;
  private long failed;

  // The reader's own.
  private @Nullable Chunk current;
  private int position;

  /** Inputs, and then their results. All but the slots is guarded by the lock. */
  private static final class Chunk {
    private final @Nullable Object[] slots;
    private final int begin;
    private int end;
    private boolean done;
    private @Nullable Throwable error;
    private @Nullable Chunk next;

    Chunk(@Nullable Object[] slots, int begin, int end) {
      this.slots = slots;
      this.begin = begin;
      this.end = end;
    }

    int size() {
      return end - begin;
    }
  }

  Mapping(
      WorkerPool pool,
      Iterator<? extends A> inputs,
      Work<? super A, ? extends B> work,
      MapOptions options,
      boolean oneByOne) {
    this.pool = pool;
    this.inputs = inputs;
    this.work = work;
    this.options = options;
    this.largestChunk =
        oneByOne ? 1 : Math.min(options.chunk(), Math.max(1, options.window() / (2 * pool.size())));
    this.deadlineNanos =
        options.deadline() == null ? Long.MAX_VALUE : Waiting.nanos(options.deadline());
  }

  /** Begins. Throws if the pool is closed. */
  void start() {
    Task<?> runner = Objects.requireNonNull(newRunner());
    pool.enqueue(runner);
  }

  /** A new runner, if there is something to do for one more. It is still to be submitted. */
  private @Nullable Task<?> newRunner() {
    lock.lock();
    try {
      boolean work = !unclaimed.isEmpty() || (!ended && !reading && inFlight < options.window());
      if (over || !work || runners >= pool.size()) {
        return null;
      }
      runners++;
      return runner();
    } finally {
      lock.unlock();
    }
  }

  /** Under the lock. */
  private Task<?> runner() {
    Task<?> runner =
        new Task<>(
            pool,
            () -> {
              run();
              return null;
            });
    tasks.add(runner);
    runner.whenDone(() -> ended(runner));
    return runner;
  }

  private void ended(Task<?> runner) {
    Throwable why = runner.failure();
    lock.lock();
    try {
      tasks.remove(runner);
      if (why != null && !over) {
        fail(why);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Under the lock. */
  private void fail(Throwable why) {
    if (failure == null) {
      failure = why;
    }
    ended = true;
    ready.signal();
  }

  /** Lets one more worker help, if that is any use. */
  private void addRunner() {
    Task<?> runner = newRunner();
    if (runner == null) {
      return;
    }
    try {
      pool.enqueue(runner);
    } catch (ClosedException e) {
      lock.lock();
      try {
        tasks.remove(runner);
        runners--;
        if (runners == 0) {
          fail(e);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** What a runner does. */
  private void run() {
    while (step(true)) {
      if (pool.hasQueued() && handOver()) {
        return;
      }
    }
  }

  /** Puts a runner at the end of the pool's queue, in place of this one, so that others get on. */
  private boolean handOver() {
    Task<?> next;
    lock.lock();
    try {
      if (over) {
        return false;
      }
      next = runner();
    } finally {
      lock.unlock();
    }
    try {
      pool.enqueue(next);
      return true;
    } catch (ClosedException e) {
      lock.lock();
      try {
        tasks.remove(next);
      } finally {
        lock.unlock();
      }
      return false;
    }
  }

  /**
   * Takes some inputs and works on them.
   *
   * @param runner whether a runner does so, which ends if there is nothing to do
   * @return whether there was something to do
   */
  private boolean step(boolean runner) {
    Chunk chunk = null;
    int room = 0;
    lock.lock();
    try {
      if (!over && !unclaimed.isEmpty()) {
        chunk = claim();
      } else if (!over && !ended && !reading && inFlight < options.window()) {
        reading = true;
        room = Math.min(nextChunkSize(), options.window() - inFlight);
        inFlight += room;
      } else {
        runners -= runner ? 1 : 0;
        return false;
      }
    } finally {
      lock.unlock();
    }
    if (chunk == null) {
      chunk = read(room);
      addRunner();
    }
    if (chunk.size() > 0) {
      workOn(chunk);
    }
    return true;
  }

  /** Under the lock. */
  private int nextChunkSize() {
    if (nanosPerInput > 0) {
      double fitting = Math.max(1, TARGET_NANOS / nanosPerInput);
      chunkSize = (int) Math.min(Math.min(fitting, (double) GROWTH * chunkSize), largestChunk);
    }
    return chunkSize;
  }

  /** Under the lock: takes the first of what was split off, or as much of it as fits. */
  private Chunk claim() {
    Chunk chunk = unclaimed.removeFirst();
    int size = nextChunkSize();
    if (chunk.size() > size) {
      split(chunk, chunk.begin + size);
    }
    return chunk;
  }

  /** Under the lock: leaves what a chunk has from there on to whoever has time. */
  private void split(Chunk chunk, int at) {
    Chunk rest = new Chunk(chunk.slots, at, chunk.end);
    chunk.end = at;
    rest.next = chunk.next;
    chunk.next = rest;
    if (tail == chunk) {
      tail = rest;
    }
    unclaimed.addFirst(rest);
  }

  /**
   * Reads inputs into a new chunk at the end. Only one thread at a time. Slow inputs are worked on
   * before all for which there is room have come.
   */
  private Chunk read(int room) {
    long before = System.nanoTime();
    @Nullable Object[] slots = new Object[room];
    int n = 0;
    boolean more = true;
    Throwable error = null;
    try {
      while (n < room && more) {
        more = inputs.hasNext();
        if (more) {
          slots[n] = inputs.next();
          n++;
          if (Integer.bitCount(n) == 1 && System.nanoTime() - before > TARGET_NANOS) {
            break;
          }
        }
      }
    } catch (Throwable e) {
      error = e;
    }
    Chunk chunk = new Chunk(slots, 0, n);
    lock.lock();
    try {
      reading = false;
      inFlight -= room - n;
      ended |= !more || error != null;
      append(chunk);
      if (error != null) {
        Chunk end = new Chunk(slots, n, n);
        finish(end, n, error);
        append(end);
      }
      if (n == 0) {
        finish(chunk, 0, null);
      }
    } finally {
      lock.unlock();
    }
    return chunk;
  }

  /** Under the lock. */
  private void append(Chunk chunk) {
    if (tail == null) {
      head = chunk;
    } else {
      tail.next = chunk;
    }
    tail = chunk;
  }

  @SuppressWarnings("unchecked") // Inputs are in the slots of inputs.
  private void workOn(Chunk chunk) {
    long before = System.nanoTime();
    int end = chunk.end;
    int every = chunk.size() <= CLOCK_EVERY ? 1 : CLOCK_EVERY;
    int i = chunk.begin;
    Throwable error = null;
    try {
      while (i < end && !over) {
        chunk.slots[i] = work.apply((A) chunk.slots[i]);
        i++;
        if (i < end
            && (i - chunk.begin & (every - 1)) == 0
            && System.nanoTime() - before > TOO_LONG_NANOS) {
          end = i;
          leave(chunk, i, System.nanoTime() - before);
        }
      }
      tell(chunk, i, 0);
    } catch (Throwable e) {
      error = e;
    }
    long nanos = System.nanoTime() - before;
    if (error != null) {
      error = toldAlso(error, chunk, i);
    }
    lock.lock();
    try {
      observe(nanos, Math.max(1, i - chunk.begin));
      finish(chunk, i, error);
    } finally {
      lock.unlock();
    }
  }

  /** Leaves the rest of a chunk that takes too long. */
  private void leave(Chunk chunk, int at, long nanos) {
    lock.lock();
    try {
      observe(nanos, at - chunk.begin);
      split(chunk, at);
    } finally {
      lock.unlock();
    }
    addRunner();
  }

  /** Under the lock: notes what inputs cost. */
  private void observe(long nanos, int n) {
    double each = Math.max(1, (double) nanos / n);
    nanosPerInput = nanosPerInput == 0 ? each : (nanosPerInput + each) / 2;
  }

  /**
   * Under the lock: a chunk has its results up to there, and perhaps an error in the next place.
   */
  private void finish(Chunk chunk, int end, @Nullable Throwable error) {
    if (end < chunk.end) {
      inFlight -= chunk.end - end;
      chunk.end = end;
    }
    chunk.error = error;
    chunk.done = true;
    if (error != null) {
      ended = true;
      if (options.failsFast()) {
        fail(error);
      }
    }
    if (chunk == head || readerHelps || readerCollects) {
      wakeReader();
    }
  }

  /**
   * Under the lock, after a chunk is done. Who collects all sleeps until that frees half of the
   * window: each of its turns may take a processor from a worker. Nobody stops before then, since
   * there is room, so that another chunk will be done and this is asked again.
   */
  private void wakeReader() {
    boolean enough = !readerCollects || ended || inFlight >= options.window() / 2;
    if (readerHelps || (enough && head != null && head.done)) {
      ready.signal();
    }
  }

  private void tell(Chunk chunk, int end, int errors) {
    Progress progress = options.progress();
    if (progress == null) {
      return;
    }
    int failures = errors;
    for (int i = chunk.begin; i < end; i++) {
      failures += chunk.slots[i] instanceof Result.Failure ? 1 : 0;
    }
    telling.lock();
    try {
      finished += end - chunk.begin + errors;
      failed += failures;
      progress.advanced(finished, failed);
    } finally {
      telling.unlock();
    }
  }

  /** Tells of an error; what the listener throws then is added to it. */
  private Throwable toldAlso(Throwable error, Chunk chunk, int end) {
    try {
      tell(chunk, end, 1);
    } catch (Throwable e) {
      if (e != error) {
        error.addSuppressed(e);
      }
    }
    return error;
  }

  /** For the reader: whether there is a result; waits for it. */
  boolean hasNext() {
    if (over) {
      return false;
    }
    Chunk chunk = current;
    if (chunk != null && position < chunk.end) {
      return true;
    }
    if (chunk != null && chunk.error != null) {
      throw giveUp(chunk.error);
    }
    current = null;
    return advance();
  }

  /** For the reader, which has asked whether there is one. */
  @SuppressWarnings("unchecked") // Results are in the slots of what is done.
  B next() {
    Chunk chunk = Objects.requireNonNull(current);
    B result = (B) chunk.slots[position];
    chunk.slots[position++] = null;
    if (position == chunk.end) {
      delivered(chunk);
    }
    return result;
  }

  /** For the reader: adds all results that are left. */
  @SuppressWarnings("unchecked") // as in next
  void collect(List<? super B> all) {
    lock.lock();
    try {
      readerCollects = true;
    } finally {
      lock.unlock();
    }
    while (hasNext()) {
      Chunk chunk = Objects.requireNonNull(current);
      Object[] slots = chunk.slots;
      all.addAll((List<B>) Arrays.asList(slots).subList(position, chunk.end));
      position = chunk.end;
      delivered(chunk);
    }
  }

  private void delivered(Chunk chunk) {
    lock.lock();
    try {
      inFlight -= chunk.size();
    } finally {
      lock.unlock();
    }
    addRunner();
  }

  /** Waits for the next chunk with a result. Returns whether there is one. */
  private boolean advance() {
    boolean helps = pool.isWorker();
    boolean mayHelp = helps;
    for (; ; ) {
      Throwable error;
      lock.lock();
      try {
        takeHead();
        error = failure;
        if (over || (error == null && current == null && isAtEnd())) {
          over = true;
          return false;
        }
        if (error == null && current == null && !mayHelp) {
          error = awaitReady(helps);
        }
      } finally {
        lock.unlock();
      }
      if (error == null && isLate()) {
        error = new WaitTimeoutException("the map was not done in " + options.deadline(), null);
      }
      Chunk chunk = current;
      if (error == null && chunk != null) {
        position = chunk.begin;
        if (chunk.size() > 0) {
          return true;
        }
        error = chunk.error;
        current = null;
      }
      if (error != null) {
        throw giveUp(error);
      }
      mayHelp = (chunk == null && mayHelp) ? step(false) : helps;
    }
  }

  /** Under the lock: the head becomes the current chunk, if it is done. */
  private void takeHead() {
    Chunk chunk = head;
    if (chunk != null && chunk.done) {
      head = chunk.next;
      if (head == null) {
        tail = null;
      }
      current = chunk;
    }
  }

  /** Under the lock: whether there will be nothing more to read. */
  private boolean isAtEnd() {
    return over || (head == null && ended && !reading);
  }

  private boolean isLate() {
    return deadlineNanos != Long.MAX_VALUE && System.nanoTime() - start >= deadlineNanos;
  }

  /**
   * Under the lock: waits for something to read.
   *
   * @param once whether any change ends the wait, as for a worker, which may then find work
   * @return why that failed, or {@code null}
   */
  private @Nullable Throwable awaitReady(boolean once) {
    long left = deadlineNanos;
    if (left != Long.MAX_VALUE) {
      left -= System.nanoTime() - start;
    }
    String label = pool.label();
    try (var waiting = once ? Waiting.begin("next", label) : Waiting.lazily("next", label)) {
      readerHelps = once;
      do {
        left = left > 0 ? waiting.at(ready, left) : 0;
      } while (!once && left > 0 && failure == null && (head == null || !head.done) && !isAtEnd());
      return null;
    } catch (InterruptedException e) {
      return Waiting.interrupted("next", pool.label(), e);
    }
  }

  private RuntimeException giveUp(Throwable error) {
    current = null;
    cancel();
    return Failures.unchecked(error);
  }

  /** Ends it: nothing more is begun, and what runs is interrupted. */
  void cancel() {
    List<Task<?>> running;
    lock.lock();
    try {
      if (over) {
        return;
      }
      over = true;
      ended = true;
      unclaimed.clear();
      ready.signal();
      running = List.copyOf(tasks);
    } finally {
      lock.unlock();
    }
    running.forEach(task -> task.cancel(true));
  }
}
