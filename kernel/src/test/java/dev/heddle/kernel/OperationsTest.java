package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
  private static final String JUC = "java.util.concurrent.";

  @ParameterizedTest
  @CsvSource({
    "locks.Lock, lock, LOCK, false, the lock",
    "locks.ReentrantLock, lockInterruptibly, LOCK, true, the lock",
    "locks.ReentrantReadWriteLock$WriteLock, lock, LOCK, false, the lock",
    "Semaphore, acquire, POINT, true, a permit",
    "Semaphore, acquireUninterruptibly, POINT, false, a permit",
    "BlockingQueue, take, POINT, true, an element",
    "LinkedBlockingDeque, putLast, POINT, true, room for an element",
    "CountDownLatch, await, POINT, true, the count to reach zero",
    "Future, get, POINT, true, the result",
    "CompletableFuture, join, POINT, false, the result",
  })
  void whatBlocksHasAGuard(
      String type, String method, Operation.Kind kind, boolean interruptible, String waitsFor) {
    Operation row = Operations.find(JUC + type, method, 0);

    assertThat(row.kind()).isEqualTo(kind);
    assertThat(row.guard()).isNotNull();
    assertThat(row.interruptible()).isEqualTo(interruptible);
    assertThat(row.waitsFor()).isEqualTo(waitsFor);
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.concurrent.CountDownLatch, await, 2",
    "java.util.concurrent.Future, get, 2",
    "java.util.concurrent.CompletableFuture, get, 2",
    "java.lang.Thread, join, 1",
    "java.lang.Thread, join, 2",
  })
  void timedFormsHaveNoGuardButTheSameWords(String type, String method, int parameters) {
    Operation timed = Operations.find(type, method, parameters);
    Operation untimed = Operations.find(type, method, 0);

    assertThat(untimed.guard()).isNotNull();
    assertThat(timed.guard()).isNull();
    assertThat(timed.kind()).isEqualTo(Operation.Kind.POINT);
    assertThat(timed.waitsFor()).isEqualTo(untimed.waitsFor());
  }

  /** Their parameter is an amount or an element. */
  @ParameterizedTest
  @CsvSource({"Semaphore, acquire", "Semaphore, acquireUninterruptibly", "BlockingQueue, put"})
  void aParameterThatIsNoTimeoutLeavesTheGuard(String type, String method) {
    assertThat(Operations.find(JUC + type, method, 1).guard()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.concurrent.BlockingQueue, poll",
    "java.util.concurrent.BlockingQueue, offer",
    "java.util.concurrent.Semaphore, tryAcquire",
    "java.util.concurrent.Semaphore, release",
    "java.util.concurrent.atomic.AtomicInteger, incrementAndGet",
    "java.util.concurrent.ConcurrentHashMap, get",
    "java.lang.invoke.VarHandle, compareAndSet",
  })
  void everyOtherMethodOfTheConcurrencyPackageIsAPointWithoutGuard(String type, String method) {
    Operation row = Operations.find(type, method, 1);

    assertThat(row.kind()).isEqualTo(Operation.Kind.POINT);
    assertThat(row.guard()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.concurrent.TimeUnit",
        "java.util.concurrent.Executors",
        "java.util.concurrent.ThreadLocalRandom",
        "java.util.concurrent.Callable",
        "java.util.concurrent.ThreadFactory",
        "java.util.concurrent.ExecutionException",
        "java.util.concurrent.TimeoutException",
        "java.util.concurrent.Flow$Subscriber",
        "java.lang.String",
        "java.util.ArrayDeque",
        "java.lang.Math",
        "com.example.Account",
        "",
      })
  void whatSharesNothingIsNoOperation(String type) {
    assertThat(Operations.find(type, "get", 0)).isNull();
    assertThat(Operations.find(type, "call", 0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Collection", "List", "Set", "Map", "Queue", "Deque", "NavigableMap"})
  void collectionsAreAPointIfTheObjectIsAConcurrentOne(String type) {
    assertThat(Operations.find("java.util." + type, "size", 0).kind())
        .isEqualTo(Operation.Kind.POINT_IF_SHARED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.util.Vector", "java.util.Hashtable", "java.lang.StringBuffer"})
  void synchronizedTypesWaitForTheirMonitor(String type) {
    Operation row = Operations.find(type, "length", 0);

    assertThat(row.kind()).isEqualTo(Operation.Kind.POINT);
    assertThat(row.guard()).isNotNull();
  }

  @Test
  void sleepingAndParkingMakeTheirOwnPoints() {
    assertThat(Operations.find("java.lang.Thread", "sleep", 1).kind())
        .isEqualTo(Operation.Kind.NOTE);
    assertThat(Operations.find("java.lang.Thread", "yield", 0).kind())
        .isEqualTo(Operation.Kind.NOTE);
    assertThat(Operations.find(JUC + "locks.LockSupport", "parkNanos", 2).kind())
        .isEqualTo(Operation.Kind.NOTE);
  }

  @Test
  void printingIsOutput() {
    assertThat(Operations.find("java.io.PrintStream", "println", 1).kind())
        .isEqualTo(Operation.Kind.OUTPUT);
    assertThat(Operations.find("java.util.logging.Logger", "info", 1).kind())
        .isEqualTo(Operation.Kind.OUTPUT);
    assertThat(Operations.find("java.io.PrintStream", "checkError", 0)).isNull();
  }
}
