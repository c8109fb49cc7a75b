package dev.heddle.toolkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of named threads that do the work they are given.
 *
 * <pre>{@code
 * try (WorkerPool pool = WorkerPool.of("downloads", 10)) {
 *   for (Page page : pool.map(addresses, Downloads::fetch)) {
 *     show(page);
 *   }
 * }
 * }</pre>
 *
 * <p>Workers are started when there is work that no idle one can do, and are reused. They are
 * daemon threads: a pool that is forgotten does not keep the JVM alive. {@link #close} waits for
 * the work that was submitted; {@link #closeNow} cancels it.
 *
 * <p><b>Work that waits for work of its own pool</b> (by {@link Future#get}, {@link #map} or {@link
 * #asCompleted}) cannot starve the pool: what nobody has begun, the waiting worker does itself, in
 * place.
 *
 * <p><b>Interruption.</b> {@link #close} turns an interrupt into {@link #closeNow}, waits on, and
 * leaves the interrupt status set. {@link Future#get} keeps the contract of the JDK, with its
 * checked exceptions. Interrupts that work leaves behind in its worker are cleared. <b>Memory:</b>
 * what was done before {@link #submit} happens before the work, and that before what follows {@link
 * Future#get}; the same holds for the initializer and all work of its worker, and for all work and
 * what follows {@link #close}.
 */
public final class WorkerPool implements AutoCloseable {
  private enum State {
    OPEN,
    /** Does what is left. */
    CLOSING,
    /** Does nothing more. */
    CLOSED
  }

  private final Settings settings;
  private final String label;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition ended = lock.newCondition();

  // All guarded by the lock.
  private final ArrayDeque<Task<?>> queue = new ArrayDeque<>();
  private final Set<Worker> workers = new LinkedHashSet<>();
  private int idle;
  private int started;
  private State state = State.OPEN;
  private @Nullable Throwable failure;

  /** How much waits in the queue, for a look without the lock. */
  private volatile int queued;

  /**
   * What a pool is like.
   *
   * @param name of the pool; its workers are called name-1, name-2 and so on
   * @param workers how many at most
   * @param virtual whether they are virtual threads
   * @param initializer is run by each worker before its first work
   */
  public record Settings(String name, int workers, boolean virtual, Runnable initializer) {
    /**
     * Settings.
     *
     * @throws IllegalArgumentException if workers are not positive
     */
    public Settings {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(initializer, "initializer");
      if (workers <= 0) {
        throw new IllegalArgumentException("workers must be positive, but are " + workers);
      }
    }

    /** Platform threads without an initializer. */
    public Settings(String name, int workers) {
      this(name, workers, false, () -> {});
    }

    /** With virtual threads. */
    public Settings withVirtualThreads() {
      return new Settings(name, workers, true, initializer);
    }

    /**
     * With an initializer. If it throws, the pool has failed: it takes no more work, and all work
     * that nobody has begun fails with {@link ClosedException} and what was thrown as cause.
     */
    public Settings withInitializer(Runnable initializer) {
      return new Settings(name, workers, virtual, initializer);
    }
  }

  /** A pool with these settings. */
  public WorkerPool(Settings settings) {
    this.settings = settings;
    this.label = Names.label("pool", settings.name());
  }

  /** A pool of at most so many platform threads. */
  public static WorkerPool of(String name, int workers) {
    return new WorkerPool(new Settings(name, workers));
  }

  /** A pool of at most so many virtual threads. */
  public static WorkerPool virtual(String name, int workers) {
    return new WorkerPool(new Settings(name, workers).withVirtualThreads());
  }

  String label() {
    return label;
  }

  int size() {
    return settings.workers();
  }

  /** A thread of the pool. */
  private final class Worker implements Runnable {
    /** What it runs, the innermost last. Guarded by the pool's lock. */
    private final ArrayDeque<Task<?>> running = new ArrayDeque<>(2);

    @Override
    public void run() {
      CURRENT.set(this);
      try {
        settings.initializer().run();
      } catch (Throwable e) {
        fail(e);
        leave(this);
        return;
      }
      for (Task<?> task = next(this); task != null; task = next(this)) {
        task.run();
        // Its work may have interrupted it, or been cancelled at the last moment.
        Thread.interrupted();
      }
      leave(this);
    }

    WorkerPool pool() {
      return WorkerPool.this;
    }
  }

  private static final ThreadLocal<@Nullable Worker> CURRENT = new ThreadLocal<>();

  /**
   * Gives it work, which may throw what it likes. Does not wait.
   *
   * @return its result, later. {@link Future#cancel} with {@code true} interrupts it
   * @throws ClosedException if the pool is closed, or has failed
   */
  public <T extends @Nullable Object> Future<T> submit(Callable<T> work) {
    Task<T> task = new Task<>(this, Objects.requireNonNull(work, "work"));
    enqueue(task);
    return task;
  }

  /**
   * Gives it work without a result. Does not wait.
   *
   * @return tells when it is done, and whether it failed
   * @throws ClosedException if the pool is closed, or has failed
   */
  public Future<?> submit(Runnable work) {
    Objects.requireNonNull(work, "work");
    return submit(
        () -> {
          work.run();
          return null;
        });
  }

  void enqueue(Task<?> task) {
    lock.lock();
    try {
      if (state != State.OPEN) {
        throw closed();
      }
      if (queue.size() + 1 > idle && workers.size() < settings.workers()) {
        startWorker();
      }
      queue.addLast(task);
      queued = queue.size();
      work.signal();
    } finally {
      lock.unlock();
    }
  }

  private ClosedException closed() {
    return failure == null
        ? new ClosedException(label + " is closed", null)
        : new ClosedException(label + " has failed: " + failure, failure);
  }

  /** Under the lock. If there can be no thread, those that there are must do. */
  private void startWorker() {
    String name = settings.name() + "-" + (started + 1);
    Thread.Builder builder =
        settings.virtual()
            ? Thread.ofVirtual().name(name)
            : Thread.ofPlatform().name(name).daemon(true);
    Worker worker = new Worker();
    Thread thread = builder.unstarted(worker);
    workers.add(worker);
    try {
      thread.start();
      started++;
    } catch (Throwable e) {
      workers.remove(worker);
      if (workers.isEmpty()) {
        throw e;
      }
    }
  }

  /** The next work of a worker; {@code null} when there will be none. */
  private @Nullable Task<?> next(Worker worker) {
    lock.lock();
    try {
      worker.running.clear();
      while (queue.isEmpty()) {
        if (state != State.OPEN) {
          return null;
        }
        idle++;
        try {
          work.awaitUninterruptibly();
        } finally {
          idle--;
        }
        Thread.interrupted();
      }
      Task<?> task = queue.removeFirst();
      queued = queue.size();
      worker.running.addLast(task);
      return task;
    } finally {
      lock.unlock();
    }
  }

  private void leave(Worker worker) {
    lock.lock();
    try {
      workers.remove(worker);
      if (workers.isEmpty()) {
        ended.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** An initializer failed: nothing more will be done. */
  private void fail(Throwable error) {
    List<Task<?>> pending;
    ClosedException why;
    lock.lock();
    try {
      if (failure == null) {
        failure = error;
      }
      why = closed();
      pending = end();
    } finally {
      lock.unlock();
    }
    pending.forEach(task -> task.fail(why));
  }

  /** Under the lock: no work comes in, and what was not begun is handed back. */
  private List<Task<?>> end() {
    state = State.CLOSED;
    List<Task<?>> pending = new ArrayList<>(queue);
    queue.clear();
    queued = 0;
    work.signalAll();
    return pending;
  }

  /** Whether the current thread is one of its workers. */
  boolean isWorker() {
    Worker worker = CURRENT.get();
    return worker != null && worker.pool() == this;
  }

  /** Whether there is other work for a worker. */
  boolean hasQueued() {
    return queued > 0;
  }

  /** If one of the workers is about to wait for work that nobody has begun, it does that itself. */
  void helpWith(Task<?> task) {
    Worker worker = CURRENT.get();
    if (worker == null || worker.pool() != this || !claim(worker, task)) {
      return;
    }
    task.run();
    lock.lock();
    try {
      worker.running.remove(task);
      if (task.isCancelled() && worker.running.stream().noneMatch(Task::isCancelled)) {
        // The interrupt was not meant for the work that waits.
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean claim(Worker worker, Task<?> task) {
    lock.lock();
    try {
      if (!queue.remove(task)) {
        return false;
      }
      queued = queue.size();
      worker.running.addLast(task);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Does the work for each input, on the workers, and gives the results in the order of the inputs,
   * as they are asked for. See {@link #map(Iterable, Work, MapOptions)}.
   */
  public <A extends @Nullable Object, B extends @Nullable Object> Mapped<B> map(
      Iterable<? extends A> inputs, Work<? super A, ? extends B> work) {
    return map(inputs, work, MapOptions.DEFAULTS);
  }

  /**
   * Does the work for each input, on the workers, and gives the results in the order of the inputs,
   * as they are asked for.
   *
   * <p>Inputs are read by the workers, one at a time, never more than the window ahead of the
   * results that were delivered: so the inputs may be endless, or come from a {@link Channel}. A
   * worker takes as many at a time as it does in about 0.25 ms, so the same call is right for few
   * downloads and for many small computations.
   *
   * <p>A failure is thrown to the reader at its position (or at once: {@link
   * MapOptions#failingFast}), as it is if it is unchecked, within {@link WorkFailedException} if
   * not; then the rest is cancelled. {@link #mapResults} gives failures as values.
   *
   * @return the results, for one thread. Closing it cancels the rest; if it is not closed, workers
   *     stop when the window is full
   * @throws ClosedException if the pool is closed, or has failed
   */
  public <A extends @Nullable Object, B extends @Nullable Object> Mapped<B> map(
      Iterable<? extends A> inputs, Work<? super A, ? extends B> work, MapOptions options) {
    Mapping<A, B> mapping =
        new Mapping<>(
            this,
            inputs.iterator(),
            Objects.requireNonNull(work, "work"),
            Objects.requireNonNull(options, "options"),
            // It may wait for the next one: what was read is worked on first.
            inputs instanceof Channel);
    mapping.start();
    return new Mapped<>(mapping);
  }

  /** The same, with failures as values. See {@link #mapResults(Iterable, Work, MapOptions)}. */
  public <A extends @Nullable Object, B extends @Nullable Object> Mapped<Result<B>> mapResults(
      Iterable<? extends A> inputs, Work<? super A, ? extends B> work) {
    return mapResults(inputs, work, MapOptions.DEFAULTS);
  }

  /**
   * Does the work for each input as {@link #map(Iterable, Work, MapOptions)} does. An exception
   * becomes a {@link Result.Failure} in its place, and the rest goes on; errors end the map. What
   * the inputs' iterator throws ends it, too.
   */
  public <A extends @Nullable Object, B extends @Nullable Object> Mapped<Result<B>> mapResults(
      Iterable<? extends A> inputs, Work<? super A, ? extends B> work, MapOptions options) {
    Objects.requireNonNull(work, "work");
    return map(
        inputs,
        input -> {
          try {
            return new Result.Success<>(work.apply(input));
          } catch (Exception e) {
            return new Result.Failure<>(e);
          }
        },
        options);
  }

  /**
   * Futures of this class in the order in which they get done. See {@link #asCompleted(Collection,
   * Duration)}.
   */
  public static <T extends @Nullable Object> Iterable<Future<T>> asCompleted(
      Collection<? extends Future<T>> futures) {
    return new AsCompleted<>(futures, Long.MAX_VALUE);
  }

  /**
   * Futures of this class in the order in which they get done; the loop waits for the next one. The
   * iterator throws {@link WaitTimeoutException} if the time for the whole loop, from this call on,
   * has passed and nothing is done, and {@link WaitInterruptedException}. It cancels nothing.
   *
   * @param futures what {@link #submit} returned
   * @throws IllegalArgumentException if one comes from elsewhere
   */
  public static <T extends @Nullable Object> Iterable<Future<T>> asCompleted(
      Collection<? extends Future<T>> futures, Duration deadline) {
    return new AsCompleted<>(futures, Waiting.nanos(deadline));
  }

  /**
   * Takes no more work, and waits until all that was submitted is done and the workers have ended.
   * If the thread is interrupted, cancels all as {@link #closeNow} does, waits on, and leaves the
   * interrupt status set. Maps that are not read to their end are ended as soon as their window is
   * full. Closing twice is harmless.
   *
   * @throws IllegalStateException if a worker of this pool calls it, which would wait for itself
   */
  @Override
  public void close() {
    if (isWorker()) {
      throw new IllegalStateException(
          "a worker of " + label + " cannot wait for its end; closeNow does not wait");
    }
    lock.lock();
    try {
      if (state == State.OPEN) {
        state = State.CLOSING;
        work.signalAll();
      }
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (!awaitEnd()) {
      interrupted = true;
      closeNow();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the last worker; {@code false} if the thread is interrupted. */
  private boolean awaitEnd() {
    lock.lock();
    try {
      if (workers.isEmpty()) {
        return true;
      }
      try (var _ = Waiting.begin("close", label)) {
        while (!workers.isEmpty()) {
          ended.await();
        }
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes no more work and cancels all that is not done: what runs is interrupted, and every future
   * is done when this returns. Does not wait for the workers to end; {@link #close} does.
   */
  public void closeNow() {
    List<Task<?>> unfinished;
    lock.lock();
    try {
      unfinished = end();
      for (Worker worker : workers) {
        unfinished.addAll(worker.running);
      }
    } finally {
      lock.unlock();
    }
    unfinished.forEach(task -> task.cancel(true));
  }

  /** Its state at this moment, for people. */
  @Override
  public String toString() {
    lock.lock();
    try {
      String how = failure == null ? state.name().toLowerCase(java.util.Locale.ROOT) : "failed";
      return label
          + " ["
          + how
          + ", "
          + (workers.size() - idle)
          + " busy and "
          + idle
          + " idle of "
          + settings.workers()
          + " workers, "
          + queue.size()
          + " queued]";
    } finally {
      lock.unlock();
    }
  }
}
