import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A program that its first argument, a seed, makes up: two to four threads that do a few operations
 * each on shared objects. What a thread has seen goes into its own place, and decides what it does.
 */
public class Generated {
  enum Kind {
    LOCK, MONITOR, READ, WRITE, INCREMENT, ADD, SWAP, PLAIN_READ, PLAIN_WRITE, PLAIN_INCREMENT,
    PUT, TAKE, OFFER, POLL, SIZE, ARRAY_PUT, ARRAY_TAKE,
    ACQUIRE, RELEASE, TRY_ACQUIRE, TRY_LOCK, READ_LOCK, WRITE_LOCK, FAIR_LOCK,
    WAIT, NOTIFY, NOTIFY_ALL, AWAIT, SIGNAL, COUNT_DOWN, LATCH, PARK, UNPARK,
    IF, MERGE, PUT_IF_ABSENT, COMPLETE, GET, YIELD,
    SPIN, INTERRUPT, JOIN, SLEEP, TIMED_WAIT, TIMED_POLL, TIMED_PARK, TIMED_LATCH, TIMED_GET,
    BARRIER, OFFER_SYNC, POLL_SYNC, EXCHANGE, CLOCK, START, NAME, RANDOM, EXIT
  }

  /** The last that every program may have; those after are in some. */
  private static final int COMMON = Kind.YIELD.ordinal();

  /**
   * Seeds from this one on make programs of short threads, some of them daemons, that wait for each
   * other with and without timeouts: what a step touches depends on the clock and on who is left.
   */
  static final long FICKLE = 1_000_000;

  private static final Kind[] FICKLE_KINDS = {
    Kind.READ, Kind.READ, Kind.WRITE, Kind.JOIN, Kind.JOIN, Kind.START, Kind.TRY_LOCK,
    Kind.INTERRUPT, Kind.PARK, Kind.UNPARK, Kind.SLEEP, Kind.TIMED_PARK, Kind.TIMED_LATCH,
    Kind.COUNT_DOWN, Kind.LATCH, Kind.POLL, Kind.OFFER, Kind.IF, Kind.MONITOR, Kind.TIMED_WAIT,
    Kind.NOTIFY
  };

  record Op(Kind kind, int which, int value, List<Op> body) {}

  static final int SHARED = 2;
  static volatile int v0;
  static volatile int v1;
  static int p0;
  static int p1;
  static final AtomicInteger[] ATOMICS = {new AtomicInteger(), new AtomicInteger()};
  static final ReentrantLock[] LOCKS = {new ReentrantLock(), new ReentrantLock()};
  static final ReentrantLock FAIR = new ReentrantLock(true);
  static final Condition[] CONDITIONS = {LOCKS[0].newCondition(), LOCKS[1].newCondition()};
  static final Object[] MONITORS = {new Object(), new Object()};
  static final ReentrantReadWriteLock RW = new ReentrantReadWriteLock();
  static final Semaphore[] SEMAPHORES = {new Semaphore(0), new Semaphore(1)};
  static final LinkedBlockingQueue<Integer> QUEUE = new LinkedBlockingQueue<>(1);
  static final ArrayBlockingQueue<Integer> ARRAY = new ArrayBlockingQueue<>(1);
  static final SynchronousQueue<Integer> SYNC = new SynchronousQueue<>();
  static final CountDownLatch LATCH = new CountDownLatch(2);
  static final CyclicBarrier BARRIER = new CyclicBarrier(2);
  static final Exchanger<Integer> EXCHANGER = new Exchanger<>();
  static final ConcurrentHashMap<Integer, Integer> MAP = new ConcurrentHashMap<>();
  static final CompletableFuture<Integer> FUTURE = new CompletableFuture<>();
  static int[] seen;
  static int[] done;
  static Thread[] threads;

  /** What an execution came to; also of one that got stuck. */
  public static String state() {
    List<Object> parts = new ArrayList<>();
    parts.add(Arrays.toString(seen));
    parts.add(Arrays.toString(done));
    parts.add(List.of(v0, v1, p0, p1));
    parts.add(List.of(ATOMICS[0].get(), ATOMICS[1].get()));
    parts.add(QUEUE.size() + " " + ARRAY.size() + " " + LATCH.getCount() + " " + MAP);
    parts.add(SEMAPHORES[0].availablePermits() + " " + SEMAPHORES[1].availablePermits());
    return parts.toString();
  }

  public static String describe(long seed) {
    StringBuilder text = new StringBuilder();
    for (List<Op> ops : make(seed)) {
      text.append("  ").append(text(ops)).append('\n');
    }
    return text.toString();
  }

  private static String text(List<Op> ops) {
    StringBuilder text = new StringBuilder();
    for (Op op : ops) {
      text.append(op.kind).append(op.which).append(op.kind == Kind.IF ? "?" + op.value : "");
      if (!op.body.isEmpty()) {
        text.append('{').append(text(op.body)).append('}');
      }
      text.append(' ');
    }
    return text.toString().stripTrailing();
  }

  // ---- making

  static List<List<Op>> make(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    random.nextInt();
    int count = 2 + (random.nextInt(3) == 0 ? 1 : 0) + (random.nextInt(12) == 0 ? 1 : 0);
    boolean fickle = seed >= FICKLE;
    int length =
        switch (count) {
          case 2 -> (fickle ? 1 : 2) + random.nextInt(3);
          case 3 -> fickle ? 1 : 1 + random.nextInt(2);
          default -> 1;
        };
    // Few kinds in one program, so that they meet.
    Kind[] kinds = new Kind[1 + random.nextInt(4)];
    for (int i = 0; i < kinds.length; i++) {
      boolean rare = !fickle && random.nextInt(3) == 0;
      kinds[i] =
          fickle
              ? FICKLE_KINDS[random.nextInt(FICKLE_KINDS.length)]
              : Kind.values()[random.nextInt(rare ? Kind.values().length - 1 : COMMON + 1)];
      if (random.nextInt(60) == 0) {
        kinds[i] = Kind.EXIT;
      }
    }
    List<List<Op>> program = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      program.add(ops(random, kinds, 1 + random.nextInt(length), 0));
    }
    return program;
  }

  private static List<Op> ops(Random random, Kind[] kinds, int n, int depth) {
    List<Op> ops = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Kind kind = kinds[random.nextInt(kinds.length)];
      if (random.nextInt(5) == 0) {
        Kind[] partners = partners(kind);
        kind = partners[random.nextInt(partners.length)];
      }
      boolean nests =
          switch (kind) {
            case LOCK, MONITOR, IF, TRY_LOCK, READ_LOCK, WRITE_LOCK, FAIR_LOCK -> true;
            default -> false;
          };
      if (nests && depth == 2) {
        kind = Kind.INCREMENT;
        nests = false;
      }
      List<Op> body =
          nests ? ops(random, kinds, random.nextInt(3), depth + 1) : List.of();
      ops.add(new Op(kind, random.nextInt(SHARED), random.nextInt(3), body));
    }
    return ops;
  }

  /** What makes an operation of this kind interesting. */
  private static Kind[] partners(Kind kind) {
    return switch (kind) {
      case PUT, TAKE, OFFER, POLL, SIZE, TIMED_POLL ->
          new Kind[] {Kind.PUT, Kind.TAKE, Kind.OFFER, Kind.POLL, Kind.SIZE};
      case ARRAY_PUT, ARRAY_TAKE -> new Kind[] {Kind.ARRAY_PUT, Kind.ARRAY_TAKE};
      case ACQUIRE, RELEASE, TRY_ACQUIRE ->
          new Kind[] {Kind.ACQUIRE, Kind.RELEASE, Kind.TRY_ACQUIRE};
      case WAIT, NOTIFY, NOTIFY_ALL, TIMED_WAIT ->
          new Kind[] {Kind.WAIT, Kind.NOTIFY, Kind.NOTIFY_ALL};
      case AWAIT, SIGNAL -> new Kind[] {Kind.AWAIT, Kind.SIGNAL};
      case COUNT_DOWN, LATCH, TIMED_LATCH -> new Kind[] {Kind.COUNT_DOWN, Kind.LATCH};
      case PARK, UNPARK, TIMED_PARK -> new Kind[] {Kind.PARK, Kind.UNPARK};
      case COMPLETE, GET, TIMED_GET -> new Kind[] {Kind.COMPLETE, Kind.GET};
      case SPIN -> new Kind[] {Kind.WRITE, Kind.INCREMENT};
      case READ_LOCK, WRITE_LOCK -> new Kind[] {Kind.READ_LOCK, Kind.WRITE_LOCK};
      case OFFER_SYNC, POLL_SYNC -> new Kind[] {Kind.OFFER_SYNC, Kind.POLL_SYNC};
      case IF -> new Kind[] {Kind.WRITE, Kind.READ};
      default -> new Kind[] {kind};
    };
  }

  // ---- running

  public static void main(String[] args) {
    long seed = Long.parseLong(args[0]);
    List<List<Op>> program = make(seed);
    int n = program.size();
    seen = new int[n + 8];
    done = new int[n + 8];
    threads = new Thread[n];
    boolean fickle = seed >= FICKLE;
    boolean daemons = fickle ? seed % 5 != 0 : seed % 11 == 0;
    for (int i = 0; i < n; i++) {
      int self = i;
      threads[i] = new Thread(() -> run(self, program.get(self)));
      boolean second = fickle && seed % 3 == 0 && i == n - 2;
      threads[i].setDaemon(daemons && (i == n - 1 || second));
    }
    for (Thread thread : threads) {
      thread.start();
    }
  }

  static void run(int self, List<Op> ops) {
    for (Op op : ops) {
      try {
        step(self, op);
      } catch (InterruptedException e) {
        see(self, 77);
      } catch (Exception e) {
        see(self, e.getClass().getName().hashCode());
      }
      done[self]++;
    }
  }

  static void see(int self, int what) {
    seen[self] = 31 * seen[self] + what + 1;
  }

  static void step(int self, Op op) throws Exception {
    int w = op.which;
    switch (op.kind) {
      case LOCK -> locked(LOCKS[w], self, op);
      case FAIR_LOCK -> locked(FAIR, self, op);
      case READ_LOCK -> {
        RW.readLock().lock();
        try {
          run(self, op.body);
        } finally {
          RW.readLock().unlock();
        }
      }
      case WRITE_LOCK -> {
        RW.writeLock().lock();
        try {
          run(self, op.body);
        } finally {
          RW.writeLock().unlock();
        }
      }
      case TRY_LOCK -> {
        if (LOCKS[w].tryLock()) {
          try {
            run(self, op.body);
          } finally {
            LOCKS[w].unlock();
          }
        } else {
          see(self, 5);
        }
      }
      case MONITOR -> {
        synchronized (MONITORS[w]) {
          run(self, op.body);
        }
      }
      case READ -> see(self, w == 0 ? v0 : v1);
      case WRITE -> {
        if (w == 0) {
          v0 = 10 * self + op.value;
        } else {
          v1 = 10 * self + op.value;
        }
      }
      case INCREMENT -> {
        if (w == 0) {
          v0++;
        } else {
          v1++;
        }
      }
      case ADD -> see(self, ATOMICS[w].getAndAdd(op.value + 1));
      case SWAP -> see(self, ATOMICS[w].compareAndSet(op.value % 2, op.value) ? 1 : 0);
      case PLAIN_READ -> see(self, w == 0 ? p0 : p1);
      case PLAIN_WRITE -> {
        if (w == 0) {
          p0 = 10 * self + op.value;
        } else {
          p1 = 10 * self + op.value;
        }
      }
      case PLAIN_INCREMENT -> {
        if (w == 0) {
          p0++;
        } else {
          p1++;
        }
      }
      case IF -> {
        int value = w == 0 ? v0 : v1;
        if (value == 0 == (op.value == 0)) {
          run(self, op.body);
        }
      }
      case CLOCK -> see(self, (int) (System.nanoTime() / 1_000_000));
      case NAME -> see(self, new Thread(() -> {}).getName().hashCode());
      case RANDOM -> see(self, (int) (Math.random() * 100));
      case YIELD -> Thread.yield();
      case SPIN -> {
        while ((w == 0 ? v0 : v1) == 0) {
          Thread.onSpinWait();
        }
      }
      case EXIT -> System.exit(0);
      default -> meet(self, op, w);
    }
  }

  private static void locked(ReentrantLock lock, int self, Op op) {
    lock.lock();
    try {
      run(self, op.body);
    } finally {
      lock.unlock();
    }
  }

  private static Thread other(int self, int w) {
    return threads[(self + 1 + w) % threads.length];
  }

  private static void meet(int self, Op op, int w) throws Exception {
    switch (op.kind) {
      case PUT -> QUEUE.put(self);
      case TAKE -> see(self, QUEUE.take());
      case OFFER -> see(self, QUEUE.offer(self) ? 1 : 0);
      case POLL -> {
        Integer polled = QUEUE.poll();
        see(self, polled == null ? 9 : polled);
      }
      case TIMED_POLL -> {
        Integer polled = QUEUE.poll(w + 1, TimeUnit.MILLISECONDS);
        see(self, polled == null ? 9 : polled);
      }
      case SIZE -> see(self, QUEUE.size());
      case ARRAY_PUT -> ARRAY.put(self);
      case ARRAY_TAKE -> see(self, ARRAY.take());
      case ACQUIRE -> SEMAPHORES[w].acquire();
      case RELEASE -> SEMAPHORES[w].release();
      case TRY_ACQUIRE -> see(self, SEMAPHORES[w].tryAcquire() ? 1 : 0);
      case WAIT -> {
        synchronized (MONITORS[0]) {
          if (v0 == 0) {
            MONITORS[0].wait();
          }
        }
      }
      case TIMED_WAIT -> {
        synchronized (MONITORS[0]) {
          MONITORS[0].wait(w + 1);
        }
      }
      case NOTIFY -> {
        synchronized (MONITORS[0]) {
          MONITORS[0].notify();
        }
      }
      case NOTIFY_ALL -> {
        synchronized (MONITORS[0]) {
          MONITORS[0].notifyAll();
        }
      }
      case AWAIT -> {
        LOCKS[0].lock();
        try {
          CONDITIONS[0].await();
        } finally {
          LOCKS[0].unlock();
        }
      }
      case SIGNAL -> {
        LOCKS[0].lock();
        try {
          CONDITIONS[0].signal();
        } finally {
          LOCKS[0].unlock();
        }
      }
      case COUNT_DOWN -> LATCH.countDown();
      case LATCH -> LATCH.await();
      case TIMED_LATCH -> see(self, LATCH.await(w + 1, TimeUnit.MILLISECONDS) ? 1 : 0);
      case PARK -> {
        LockSupport.park();
        see(self, Thread.interrupted() ? 1 : 0);
      }
      case TIMED_PARK -> LockSupport.parkNanos(1_000_000L * (w + 1));
      case UNPARK -> LockSupport.unpark(other(self, w));
      case INTERRUPT -> other(self, w).interrupt();
      case JOIN -> {
        other(self, 0).join(w == 0 ? 0 : 1);
        see(self, done[(self + 1) % threads.length]);
      }
      case SLEEP -> Thread.sleep(w + 1);
      case MERGE -> see(self, MAP.merge(w, self + 1, Integer::sum));
      case PUT_IF_ABSENT -> see(self, MAP.putIfAbsent(w, self) == null ? 1 : 0);
      case COMPLETE -> see(self, FUTURE.complete(self) ? 1 : 0);
      case GET -> see(self, FUTURE.get());
      case TIMED_GET -> {
        try {
          see(self, FUTURE.get(w + 1, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
          see(self, 8);
        }
      }
      case BARRIER -> see(self, BARRIER.await());
      case OFFER_SYNC -> see(self, SYNC.offer(self) ? 1 : 0);
      case POLL_SYNC -> {
        Integer polled = SYNC.poll(1, TimeUnit.MILLISECONDS);
        see(self, polled == null ? 9 : polled);
      }
      case EXCHANGE -> see(self, EXCHANGER.exchange(self));
      case START -> {
        Thread thread = new Thread(() -> v0++);
        thread.start();
        if (w == 1) {
          thread.join();
        }
      }
      default -> throw new IllegalStateException(op.toString());
    }
  }
}
