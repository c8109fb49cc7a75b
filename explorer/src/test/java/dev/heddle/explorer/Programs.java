package dev.heddle.explorer;

import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Operation;
import dev.heddle.kernel.Operations;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Places;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strategy;

/** Small programs, which call {@link Hooks} as rewritten code would. */
public final class Programs {
  private Programs() {}

  /** A part of a program. */
  public interface Body {
    /** Does it. */
    void run() throws Exception;
  }

  /** One execution. */
  public static Result run(Kernel kernel, Program program, Strategy strategy, Observer observer) {
    return kernel.run(program, strategy, observer, Options.defaults());
  }

  /** The site of an operation in this line of the imagined {@code T.java}. */
  public static int site(Op op, String target, int line) {
    return Sites.register(op, "T", "run", "T.java", line, target, null);
  }

  /** The site of an access to a field in this line. */
  public static int fieldSite(Op op, String owner, String field, int line) {
    String target = owner + "." + field;
    return Sites.register(op, "T", "run", "T.java", line, target, null, Places.field(owner, field));
  }

  /** Makes the scheduling point before a call of a JDK method. */
  public static void call(Object receiver, String type, String method, int line) {
    Operation operation = Operations.find(type, method, 0);
    String target = type.substring(type.lastIndexOf('.') + 1) + "." + method;
    Hooks.call(receiver, Sites.register(Op.CALL, "T", "run", "T.java", line, target, operation));
  }

  /** Starts a thread. */
  public static Thread start(String name, Body body) {
    Thread thread =
        new Thread(
            () -> {
              try {
                body.run();
              } catch (RuntimeException e) {
                throw e;
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            },
            name);
    call(thread, "java.lang.Thread", "start", 1);
    if (!Hooks.start(thread)) {
      throw new AssertionError("not on a strand");
    }
    return thread;
  }

  /** Waits for a thread's end. */
  public static void join(Thread thread) throws InterruptedException {
    call(thread, "java.lang.Thread", "join", 2);
    Hooks.join(thread, 0);
  }

  /** A synchronized block in this line. */
  public static void synchronizedOn(Object object, int line, Body body) throws Exception {
    Hooks.monitorEnter(object, site(Op.MONITOR_ENTER, "synchronized", line));
    try {
      body.run();
    } finally {
      Hooks.monitorExit(object);
    }
  }

  /** Prints, as a scheduling point. */
  public static void print(String text) {
    call(System.out, "java.io.PrintStream", "print", 3);
    System.out.print(text);
  }

  /** A point at which any other thread may come in between. */
  public static void point() {
    Hooks.volatileAccess(null, site(Op.VOLATILE_WRITE, "T.volatile", 4));
  }

  /** A counter that two threads increment without a lock; prints what it comes to. */
  public static void lostUpdate() throws Exception {
    increments(2, 1);
  }

  /** A counter that threads increment so many times without a lock; prints what it comes to. */
  public static void increments(int threads, int times) throws Exception {
    int[] counter = new int[1];
    int read = site(Op.VOLATILE_READ, "T.counter", 10);
    int write = site(Op.VOLATILE_WRITE, "T.counter", 11);
    Thread[] started = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      started[i] =
          start(
              String.valueOf((char) ('a' + i)),
              () -> {
                for (int j = 0; j < times; j++) {
                  Hooks.volatileAccess(null, read);
                  int value = counter[0];
                  Hooks.volatileAccess(null, write);
                  counter[0] = value + 1;
                }
              });
    }
    for (Thread thread : started) {
      join(thread);
    }
    print(String.valueOf(counter[0]));
  }

  /** Two threads that take two monitors in opposite order. */
  public static void opposite() {
    Object one = new Object();
    Object two = new Object();
    start("a", () -> synchronizedOn(one, 20, () -> synchronizedOn(two, 21, () -> {})));
    start("b", () -> synchronizedOn(two, 22, () -> synchronizedOn(one, 23, () -> {})));
  }

  /** Three threads that wait and notify each other at random; prints. */
  public static void quarrel() {
    Object lock = new Object();
    for (int i = 0; i < 3; i++) {
      String name = "t" + i;
      start(
          name,
          () -> {
            for (int j = 0; j < 4; j++) {
              synchronizedOn(
                  lock,
                  30,
                  () -> {
                    if (Hooks.random() < 0.5) {
                      Hooks.signal(lock, site(Op.NOTIFY, "Object.notify", 31));
                    } else {
                      Hooks.await(lock, 5, site(Op.WAIT, "Object.wait", 32));
                    }
                  });
              print(name);
            }
          });
    }
  }
}
