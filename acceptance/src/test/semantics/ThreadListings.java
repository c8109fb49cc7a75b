// heddle: verdict passed
// heddle: schedules 1000

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Thread.getAllStackTraces, enumerate, activeCount and getStackTrace show the program's threads.
 */
public class ThreadListings {
  static void waitsHere(Object lock) throws InterruptedException {
    synchronized (lock) {
      lock.wait();
    }
  }

  public static void main(String[] args) throws Exception {
    Object lock = new Object();
    Thread thread =
        new Thread(
            () -> {
              try {
                waitsHere(lock);
              } catch (InterruptedException e) {
                Thread.yield();
              }
            },
            "waits");
    check(thread.getStackTrace().length == 0, "a new thread has no stack");
    int before = Thread.activeCount();
    thread.start();
    awaitState(thread, Thread.State.WAITING);
    check(
        Thread.activeCount() == before + 1,
        "activeCount: " + Thread.activeCount() + " after " + before);
    Thread[] threads = new Thread[20];
    int count = Thread.enumerate(threads);
    check(
        Arrays.asList(threads)
            .subList(0, count)
            .containsAll(List.of(Thread.currentThread(), thread)),
        "enumerate: " + Arrays.asList(threads));
    Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
    check(
        all.containsKey(thread) && all.containsKey(Thread.currentThread()),
        "getAllStackTraces: " + all.keySet());
    check(
        shows(thread.getStackTrace(), "waitsHere"),
        "the stack of another thread: " + Arrays.toString(thread.getStackTrace()));
    check(shows(all.get(thread), "waitsHere"), "its stack in the map");
    check(shows(Thread.currentThread().getStackTrace(), "main"), "main's own stack");
    check(
        thread.getStackTrace()[0].getClassName().equals("java.lang.Object"),
        "it waits in Object.wait: " + thread.getStackTrace()[0]);
    thread.interrupt();
    thread.join();
    check(thread.getStackTrace().length == 0, "an ended thread has no stack");
    check(
        !Thread.getAllStackTraces().containsKey(thread) && Thread.activeCount() == before,
        "an ended thread is not listed");
  }

  static boolean shows(StackTraceElement[] stack, String method) {
    for (StackTraceElement frame : stack) {
      if (frame.getMethodName().equals(method)) {
        return true;
      }
    }
    return false;
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
