// heddle: verdict passed
// heddle: schedules 1000

import java.time.Duration;

/** What Thread promises: its life, its name, joins, misuse. */
public class Threads {
  public static void main(String[] args) throws Exception {
    Object lock = new Object();
    Thread thread =
        new Thread(
            () -> {
              synchronized (lock) {
                Thread.yield();
              }
            },
            "worker");
    check(thread.getState() == Thread.State.NEW && !thread.isAlive(), "new");
    check(
        thread.toString().equals("Thread[#" + thread.threadId() + ",worker,5,main]"),
        "text: " + thread);
    thread.join();
    check(
        throwsA(IllegalThreadStateException.class, () -> thread.join(Duration.ofMillis(1))),
        "join(Duration) of a new thread throws");
    synchronized (lock) {
      thread.start();
      check(throwsA(IllegalThreadStateException.class, thread::start), "started twice");
      check(
          throwsA(IllegalThreadStateException.class, () -> thread.setDaemon(true)),
          "too late for a daemon");
      awaitState(thread, Thread.State.BLOCKED);
      long begin = System.nanoTime();
      check(
          !thread.join(Duration.ofMillis(5)) && System.nanoTime() - begin >= 5_000_000,
          "join times out with false");
      thread.join(5);
      check(thread.isAlive(), "still alive");
      Thread.currentThread().interrupt();
      check(
          throwsA(InterruptedException.class, thread::join), "interrupted before join: it throws");
      check(!Thread.interrupted(), "the flag is cleared");
      check(
          throwsA(IllegalArgumentException.class, () -> thread.join(-1)),
          "a negative timeout throws");
    }
    thread.join();
    check(
        thread.join(Duration.ZERO)
            && !thread.isAlive()
            && thread.getState() == Thread.State.TERMINATED,
        "ended");
    check(
        thread.getThreadGroup() == null && thread.toString().endsWith(",worker,5,]"),
        "text: " + thread);
    check(throwsA(IllegalThreadStateException.class, thread::start), "a thread runs once");
    check(Thread.currentThread().getName().equals("main"), "main's name");
    Thread unnamed = new Thread(() -> {});
    Thread next = new Thread(() -> {});
    check(
        unnamed.getName().matches("Thread-\\d+") && !unnamed.getName().equals(next.getName()),
        "names: " + unnamed.getName());
    check(next.threadId() > unnamed.threadId(), "identifiers grow");
    Thread built = Thread.ofPlatform().name("built-", 3).daemon().priority(7).start(() -> {});
    built.join();
    check(
        built.getName().equals("built-3") && built.isDaemon() && built.getPriority() == 7,
        "a builder's thread");
    check(
        throwsA(IllegalArgumentException.class, () -> built.setPriority(11)), "priority 11 throws");
    long begin = System.nanoTime();
    Thread.sleep(5);
    check(System.nanoTime() - begin >= 5_000_000, "sleep(5) sleeps 5 ms");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, () -> Thread.sleep(0)),
        "interrupted before sleep: it throws");
    check(!Thread.currentThread().isInterrupted(), "the flag is cleared");
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  interface Action {
    void run() throws Exception;
  }

  /** Whether the action throws this. */
  static boolean throwsA(Class<? extends Throwable> type, Action action) {
    try {
      action.run();
      return false;
    } catch (Throwable t) {
      return type.isInstance(t);
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
