// heddle: args 7

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Each member votes and then waits for the outcome. The coordinator commits as soon as it has as
 * many votes as members, and counts a vote that was sent again.
 */
public class TwoPhaseCommit {
  private static final BlockingQueue<Integer> votes = new LinkedBlockingQueue<>();
  private static final AtomicInteger outcome = new AtomicInteger();

  private static void member(int me, AtomicIntegerArray prepared, AtomicIntegerArray received) {
    prepared.set(me, 1);
    votes.add(me);
    if (received.get(me) == 0) {
      // No answer yet: it may have been lost.
      votes.add(me);
    }
  }

  private static void coordinate(AtomicIntegerArray prepared, AtomicIntegerArray received) {
    int count = 0;
    while (count < prepared.length()) {
      int member = take();
      received.set(member, 1);
      count++;
    }
    outcome.set(1);
    int ready = 0;
    for (int i = 0; i < prepared.length(); i++) {
      ready += prepared.get(i);
    }
    assert ready > (prepared.length() + 1) / 2 : ready + " are ready";
  }

  private static int take() {
    try {
      return votes.take();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    AtomicIntegerArray prepared = new AtomicIntegerArray(n);
    AtomicIntegerArray received = new AtomicIntegerArray(n);
    new Thread(() -> coordinate(prepared, received), "coordinator").start();
    for (int i = n - 1; i >= 0; i--) {
      int me = i;
      new Thread(() -> member(me, prepared, received), "member-" + me).start();
    }
  }
}
