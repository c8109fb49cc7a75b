package dev.heddle.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The conditions under which blocking operations go through. A guard that does not know the object
 * it is asked about (a subclass with rules of its own, a fair lock, whose queue must see who waits)
 * opens: the real operation then runs and parks if it must. There are no pattern switches here:
 * they would be linked on a strand, amid the program.
 */
final class Guards {
  private Guards() {}

  static boolean lockIsFree(Object lock, int amount, Strand strand) {
    if (lock instanceof ReentrantLock reentrant) {
      return reentrant.isFair() || isFreeFor(reentrant, strand);
    }
    // A writer does not wait here for readers: it must queue, since that keeps new readers out.
    boolean isHalf =
        lock instanceof ReentrantReadWriteLock.WriteLock
            || lock instanceof ReentrantReadWriteLock.ReadLock;
    return !isHalf || isFreeFor(lock, strand);
  }

  private static boolean isFreeFor(Object lock, Strand strand) {
    Thread owner = JdkLocks.owner(lock);
    return owner == null || owner == strand.thread();
  }

  static boolean hasPermits(Object receiver, int amount, Strand strand) {
    return !(receiver instanceof Semaphore semaphore)
        || isOfProgram(receiver)
        || semaphore.isFair()
        || semaphore.availablePermits() >= amount;
  }

  static boolean hasElement(Object receiver, int amount, Strand strand) {
    return JdkQueues.hasElement(receiver);
  }

  static boolean hasRoom(Object receiver, int amount, Strand strand) {
    return JdkQueues.hasRoom(receiver);
  }

  static boolean countIsZero(Object receiver, int amount, Strand strand) {
    return !(receiver instanceof CountDownLatch latch)
        || isOfProgram(receiver)
        || latch.getCount() == 0;
  }

  static boolean isDone(Object receiver, int amount, Strand strand) {
    return !(receiver instanceof FutureTask<?> || receiver instanceof CompletableFuture<?>)
        || isOfProgram(receiver)
        || ((Future<?>) receiver).isDone();
  }

  /** A class of the program's, which may have methods that do not wait. */
  private static boolean isOfProgram(Object receiver) {
    return receiver.getClass().getClassLoader() != null;
  }

  static boolean hasEnded(Object receiver, int amount, Strand strand) {
    return !(receiver instanceof Thread thread) || !strand.execution().isRunning(thread);
  }

  /** For the collections whose own methods are synchronized: nobody else is in their monitor. */
  static boolean monitorIsFree(Object receiver, int amount, Strand strand) {
    return !SharedTypes.hasMonitor(receiver)
        || strand.execution().monitors().isFreeFor(SharedTypes.monitorOf(receiver), strand);
  }
}
