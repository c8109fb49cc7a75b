package dev.heddle.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;

/**
 * Many small programs, some at a time in one JVM: one for each would start for longer than it
 * works. A batch runs when the first of its programs is asked for, on the thread that asks. So as
 * many run at a time as tests do, and a test that is run alone runs one batch alone.
 */
final class Batches<P, R> {
  /** Few enough that the batches take the same time, more or less, and that little is shared. */
  private static final int SIZE = 25;

  private final Map<P, FutureTask<Map<P, R>>> batches = new HashMap<>();

  /** What is done with the programs of one batch. */
  interface Work<P, R> {
    /** Gives a result for each program, in their order. */
    List<R> run(List<P> programs) throws Exception;
  }

  /** Programs that are near to each other, and often alike, go into different batches. */
  Batches(List<P> programs, Work<P, R> work) {
    int count = (programs.size() + SIZE - 1) / SIZE;
    for (int i = 0; i < count; i++) {
      List<P> some = new ArrayList<>();
      for (int j = i; j < programs.size(); j += count) {
        some.add(programs.get(j));
      }
      FutureTask<Map<P, R>> batch = new FutureTask<>(() -> byProgram(some, work.run(some)));
      some.forEach(program -> batches.put(program, batch));
    }
  }

  /** The result of a program, which is among those given. Throws what its batch has thrown. */
  R result(P program) throws Exception {
    FutureTask<Map<P, R>> batch = batches.get(program);
    if (batch == null) {
      throw new IllegalArgumentException(program + " is in no batch");
    }
    batch.run(); // does nothing if it has been run, or is being run by another thread
    R result = batch.get().get(program);
    if (result == null) {
      throw new IllegalStateException(program + " has no result");
    }
    return result;
  }

  private static <P, R> Map<P, R> byProgram(List<P> programs, List<R> results) {
    Map<P, R> map = new HashMap<>();
    for (int i = 0; i < results.size(); i++) {
      map.put(programs.get(i), results.get(i));
    }
    return map;
  }
}
