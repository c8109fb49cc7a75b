package dev.heddle.kernel;

import java.util.List;

/**
 * What the strands of an execution do with monitors: {@code synchronized}, {@code wait} and {@code
 * notify} (Java Language Specification 17.1 and 17.2).
 */
final class Monitors {
  private final Execution execution;
  private final Tables tables;
  private final Strategy strategy;

  Monitors(Execution execution, Tables tables, Strategy strategy) {
    this.execution = execution;
    this.tables = tables;
    this.strategy = strategy;
  }

  private Monitor of(Object object) {
    Monitor monitor = tables.monitors.get(object);
    if (monitor == null) {
      monitor = new Monitor(object);
      tables.monitors.put(object, monitor);
    }
    return monitor;
  }

  boolean isFreeFor(Object object, Strand strand) {
    Monitor monitor = tables.monitors.get(object);
    return monitor == null || monitor.owner == null || monitor.owner == strand;
  }

  boolean isHeldBy(Strand strand, Object object) {
    Monitor monitor = tables.monitors.get(object);
    return monitor != null && monitor.owner == strand;
  }

  void enter(Strand strand, Object object, int site) {
    Monitor monitor = of(object);
    if (monitor.owner == strand) {
      monitor.depth++;
      return;
    }
    strand.state = Strand.State.MONITOR;
    strand.monitor = monitor;
    execution.point(strand, Op.MONITOR_ENTER, site, object);
    monitor.take(strand, 1, site);
    execution.touch(strand, object, Places.MONITOR, Touch.UPDATE);
  }

  /**
   * Enters the monitor for JDK code: within an operation that is a step of its own, so this is a
   * scheduling point only if the monitor is not free.
   */
  void innerEnter(Strand strand, Object object) {
    Monitor monitor = of(object);
    if (monitor.owner == strand) {
      monitor.depth++;
      return;
    }
    if (monitor.owner != null) {
      Object target = strand.target;
      strand.state = Strand.State.MONITOR;
      strand.monitor = monitor;
      strand.target = object;
      execution.reschedule(strand, Op.MONITOR_ENTER);
      execution.step(strand, Op.MONITOR_ENTER);
      strand.target = target;
    }
    monitor.take(strand, 1, strand.site);
    execution.touch(strand, object, Places.MONITOR, Touch.UPDATE);
  }

  void innerExit(Strand strand, Object object) {
    Monitor monitor = owned(strand, object);
    if (--monitor.depth == 0) {
      monitor.owner = null;
      execution.touch(strand, object, Places.MONITOR, Touch.WRITE);
    }
  }

  void exit(Strand strand, Object object) {
    Monitor monitor = owned(strand, object);
    if (--monitor.depth == 0) {
      monitor.owner = null;
      strand.target = object;
      execution.step(strand, Op.MONITOR_EXIT);
      execution.touch(strand, object, Places.MONITOR, Touch.WRITE);
    }
  }

  private Monitor owned(Strand strand, Object object) {
    Monitor monitor = of(object);
    if (monitor.owner != strand) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    return monitor;
  }

  void await(Strand strand, Object object, long nanos, int site) throws InterruptedException {
    Monitor monitor = owned(strand, object);
    execution.throwIfInterrupted(strand);
    int enteredAt = monitor.site;
    int times = monitor.release();
    monitor.waiters.add(strand);
    execution.note(strand, site, object);
    execution.step(strand, Op.WAIT);
    execution.touch(strand, object, Places.MONITOR, Touch.WRITE);
    strand.state = Strand.State.WAITING;
    strand.monitor = monitor;
    strand.notified = false;
    strand.deadline = nanos == 0 ? VirtualClock.NEVER : execution.deadlineAfter(strand, nanos);
    execution.reschedule(strand, Op.WAIT);
    monitor.waiters.remove(strand);
    monitor.take(strand, times, enteredAt);
    execution.step(strand, Op.MONITOR_ENTER);
    execution.touch(strand, object, Places.MONITOR, Touch.UPDATE);
    if (!strand.notified) {
      execution.throwIfInterrupted(strand);
    }
  }

  void signal(Strand strand, Object object, boolean all, int site) {
    Monitor monitor = owned(strand, object);
    execution.note(strand, site, object);
    List<Strand> waiters = monitor.waiters;
    if (waiters.isEmpty()) {
      monitor.unheard = site;
    } else if (all) {
      waiters.forEach(Monitors::wake);
      waiters.clear();
    } else {
      int n = waiters.size();
      wake(waiters.remove(n == 1 ? 0 : strategy.nextDraw(Strategy.Draw.NOTIFY, n)));
    }
    execution.step(strand, all ? Op.NOTIFY_ALL : Op.NOTIFY);
  }

  static void wake(Strand waiter) {
    waiter.notified = true;
    waiter.state = Strand.State.MONITOR;
    waiter.deadline = VirtualClock.NEVER;
  }
}
