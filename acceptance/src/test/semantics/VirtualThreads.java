// heddle: verdict passed
// heddle: schedules 1000

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** What virtual threads promise: daemons of one group, states, names, interrupts. */
public class VirtualThreads {
  public static void main(String[] args) throws Exception {
    AtomicReference<String> log = new AtomicReference<>();
    Thread thread =
        Thread.ofVirtual()
            .name("light")
            .unstarted(
                () ->
                    log.set(
                        Thread.currentThread().isVirtual()
                            + " "
                            + Thread.currentThread().getName()));
    check(thread.isVirtual() && thread.isDaemon() && thread.getState() == Thread.State.NEW, "new");
    check(
        thread.getThreadGroup().getName().equals("VirtualThreads")
            && thread.getPriority() == Thread.NORM_PRIORITY,
        "its group");
    check(
        throwsA(IllegalArgumentException.class, () -> thread.setDaemon(false)), "always a daemon");
    thread.start();
    thread.join();
    check(
        log.get().equals("true light") && thread.getState() == Thread.State.TERMINATED,
        "ran: " + log);
    check(throwsA(IllegalThreadStateException.class, thread::start), "runs once");
    check(Thread.startVirtualThread(() -> {}).getName().isEmpty(), "no name by default");
    Thread waiting =
        Thread.startVirtualThread(
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                log.set("interrupted " + Thread.currentThread().isInterrupted());
              }
            });
    awaitState(waiting, Thread.State.WAITING);
    check(
        waiting.toString().startsWith("VirtualThread[#" + waiting.threadId() + "]/waiting"),
        "text: " + waiting);
    waiting.interrupt();
    check(
        waiting.join(Duration.ofSeconds(10)) && log.get().equals("interrupted false"),
        "interrupted: " + log);
    Thread parked = Thread.startVirtualThread(LockSupport::park);
    awaitState(parked, Thread.State.WAITING);
    LockSupport.unpark(parked);
    parked.join();
    Object monitor = new Object();
    Thread blocked;
    synchronized (monitor) {
      blocked =
          Thread.startVirtualThread(
              () -> {
                synchronized (monitor) {
                  log.set("entered");
                }
              });
      awaitState(blocked, Thread.State.BLOCKED);
    }
    blocked.join();
    check(log.get().equals("entered"), "entered");
    check(!Thread.getAllStackTraces().containsKey(parked), "virtual threads are not listed");
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
