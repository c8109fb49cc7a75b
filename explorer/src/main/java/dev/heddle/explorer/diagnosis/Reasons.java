package dev.heddle.explorer.diagnosis;

import dev.heddle.explorer.observe.History;
import dev.heddle.kernel.BlockedStrand;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Operation;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;

/** Says why nobody will do what a stuck strand waits for: who did what with it so far. */
final class Reasons {
  private static final int MAX_LINES = 8;

  private final History history;
  private final Words words;
  private final List<BlockedStrand> blocked;

  Reasons(History history, Words words, List<BlockedStrand> blocked) {
    this.history = history;
    this.words = words;
    this.blocked = blocked;
  }

  List<String> why(BlockedStrand b) {
    Object object = b.object();
    if (object == null || b.kind() == BlockedStrand.Wait.JOIN) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    switch (object) {
      case CyclicBarrier barrier ->
          lines.add(
              barrier.getNumberWaiting()
                  + " of "
                  + barrier.getParties()
                  + " parties have arrived, and no thread is left that could be the next");
      case CountDownLatch latch ->
          lines.add(
              "the count is still "
                  + latch.getCount()
                  + ", and no thread is left that could count it down");
      case Semaphore semaphore -> semaphore(semaphore, lines);
      case BlockingQueue<?> queue -> queue(queue, b, lines);
      case ThreadPoolExecutor pool ->
          lines.add(
              pool.isShutdown()
                  ? "the pool is shut down, but its threads have not ended"
                  : "the pool was never shut down: its threads wait for tasks that nobody will"
                      + " submit");
      default -> other(b, lines);
    }
    lines.addAll(used(object));
    return lines;
  }

  private void semaphore(Semaphore semaphore, List<String> lines) {
    int left = semaphore.availablePermits();
    lines.add(
        (left == 1 ? "1 permit is left" : left + " permits are left")
            + ", and no thread is left that could release one");
    if (semaphore.isFair() && left > 0 && semaphore.getQueueLength() > 1) {
      lines.add("it is fair: whoever came first is served first, and the others wait behind");
    }
    Map<Strand, List<Integer>> taken = new LinkedHashMap<>();
    for (History.Step step : done(semaphore)) {
      String target = Sites.get(step.site()).target();
      List<Integer> own = taken.computeIfAbsent(step.strand(), s -> new ArrayList<>());
      if (target.contains("cquire")) {
        own.add(step.site());
      } else if (target.endsWith(".release") && !own.isEmpty()) {
        own.removeLast();
      }
    }
    taken.forEach(
        (strand, sites) ->
            sites.forEach(
                site ->
                    lines.add(
                        Words.thread(strand)
                            + " took a permit"
                            + Words.at(site)
                            + " and never gave it back"
                            + (history.ended(strand) ? "; it has ended" : ""))));
    if (blocked.stream()
        .anyMatch(
            b -> b.object() == semaphore && !taken.getOrDefault(b.strand(), List.of()).isEmpty())) {
      lines.add("a semaphore is not reentrant: who waits here holds a permit itself");
    }
  }

  private void queue(BlockingQueue<?> queue, BlockedStrand b, List<String> lines) {
    Operation operation = Sites.get(b.site()).operation();
    boolean takes =
        operation != null
            && operation.waitsFor().contains("an element")
            && !operation.waitsFor().contains("room");
    lines.add(
        takes
            ? "the queue is empty, and no thread is left that could put an element"
            : "the queue is full (" + queue.size() + "), and no thread is left that could take");
  }

  private void other(BlockedStrand b, List<String> lines) {
    if (b.kind() == BlockedStrand.Wait.NOTIFICATION) {
      lines.add("no thread is left that could notify it");
      if (b.unheard() != 0) {
        lines.add(
            "a notification was given"
                + Words.at(b.unheard())
                + " when nobody waited: it was lost");
      }
    } else if (b.owner() != null && history.ended(b.owner())) {
      lines.add(Words.thread(b.owner()) + " ended without giving it back");
    } else if (b.owner() == null) {
      lines.add("no thread is left that could let it go on");
    }
  }

  /**
   * What was done with the object. A thread that is parked inside an operation, such as the acquire
   * of a fair semaphore, has taken the step that begins it, and has not done it.
   */
  private List<History.Step> done(Object object) {
    List<History.Step> steps = new ArrayList<>(history.on(object));
    for (BlockedStrand b : blocked) {
      if (b.object() == object && isParked(b.strand())) {
        for (int i = steps.size() - 1; i >= 0; i--) {
          if (steps.get(i).strand() == b.strand()) {
            steps.remove(i);
            break;
          }
        }
      }
    }
    return steps;
  }

  private static boolean isParked(Strand strand) {
    return strand.stack().stream()
        .anyMatch(
            frame ->
                frame.getClassName().equals("java.util.concurrent.locks.LockSupport")
                    && frame.getMethodName().startsWith("park"));
  }

  /** Who did what with the object, in one line for each operation. */
  private List<String> used(Object object) {
    Map<String, Set<Strand>> who = new LinkedHashMap<>();
    Map<String, Integer> count = new LinkedHashMap<>();
    for (History.Step step : done(object)) {
      if (step.op() == Op.MONITOR_ENTER || step.op() == Op.MONITOR_EXIT) {
        continue;
      }
      String what = Words.operation(step.site());
      who.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(step.strand());
      count.merge(what, 1, Integer::sum);
    }
    List<String> lines = new ArrayList<>();
    count.forEach(
        (what, n) -> {
          if (lines.size() < MAX_LINES) {
            lines.add(
                what + " was done " + times(n) + ", by " + names(who.getOrDefault(what, Set.of())));
          }
        });
    return lines.isEmpty() ? List.of("nobody has used " + words.object(object) + " yet") : lines;
  }

  private static String times(int n) {
    return n == 1 ? "once" : n + " times";
  }

  private String names(Set<Strand> strands) {
    List<String> names = new ArrayList<>();
    for (Strand strand : strands) {
      if (names.size() == MAX_LINES) {
        names.add((strands.size() - MAX_LINES) + " more");
        break;
      }
      names.add("\"" + strand.name() + "\"" + (history.ended(strand) ? " (ended)" : ""));
    }
    return String.join(", ", names);
  }
}
