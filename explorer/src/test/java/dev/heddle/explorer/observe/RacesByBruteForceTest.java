package dev.heddle.explorer.observe;

import static dev.heddle.explorer.Programs.fieldSite;
import static dev.heddle.explorer.Programs.join;
import static dev.heddle.explorer.Programs.start;
import static dev.heddle.explorer.Programs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Programs;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Places;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Touch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The fast detector finds the same racy fields as one that compares all accesses of an execution by
 * searching its happens-before graph.
 */
class RacesByBruteForceTest {
  private static final int PROGRAMS = 400;
  private static final int SCHEDULES = 10;
  private static final int FIELDS = 3;
  private static final int LOCKS = 2;

  private final int[] reads = sites(Op.READ);
  private final int[] writes = sites(Op.WRITE);

  private static int[] sites(Op op) {
    int[] sites = new int[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
      sites[i] = fieldSite(op, "Shared", "f" + i, 10 + i);
    }
    return sites;
  }

  @Test
  void bothFindTheSame() {
    Random random = new Random(20261122);
    int racy = 0;
    int raceFree = 0;
    try (Kernel kernel = new Kernel()) {
      Sites.watchAccesses(true);
      for (int i = 0; i < PROGRAMS; i++) {
        List<int[]> script = script(random);
        for (int schedule = 1; schedule <= SCHEDULES; schedule++) {
          Races fast = new Races(new HappensBefore(false));
          BruteForce slow = new BruteForce();
          Programs.run(
              kernel,
              () -> play(script),
              new RandomWalk(i).begin(schedule),
              new Observers(fast, slow));
          Set<String> found = new TreeSet<>(fast.take());

          assertThat(found).as("program %d, schedule %d", i, schedule).isEqualTo(slow.racy());
          racy += found.isEmpty() ? 0 : 1;
          raceFree += found.isEmpty() ? 1 : 0;
        }
      }
    } finally {
      Sites.watchAccesses(false);
    }
    assertThat(racy).isGreaterThan(500);
    assertThat(raceFree).isGreaterThan(500);
  }

  /** For each thread a few steps: each a field, whether to write, and a lock or -1. */
  private static List<int[]> script(Random random) {
    List<int[]> threads = new ArrayList<>();
    int mostlyLocked = random.nextInt(1, 12);
    for (int t = 0; t < random.nextInt(2, 4); t++) {
      int[] steps = new int[random.nextInt(1, 5) * 3];
      for (int s = 0; s < steps.length; s += 3) {
        steps[s] = random.nextInt(FIELDS);
        steps[s + 1] = random.nextInt(2);
        steps[s + 2] = random.nextInt(mostlyLocked) == 0 ? -1 : random.nextInt(LOCKS);
      }
      threads.add(steps);
    }
    return threads;
  }

  private void play(List<int[]> script) throws Exception {
    Object owner = new Object();
    Object[] locks = {new Object(), new Object()};
    List<Thread> threads = new ArrayList<>();
    for (int[] steps : script) {
      threads.add(start("t" + threads.size(), () -> play(steps, owner, locks)));
    }
    play(script.getFirst(), owner, locks);
    join(threads.getFirst());
    play(script.getLast(), owner, locks);
  }

  private void play(int[] steps, Object owner, Object[] locks) throws Exception {
    for (int s = 0; s < steps.length; s += 3) {
      int site = steps[s + 1] == 0 ? reads[steps[s]] : writes[steps[s]];
      if (steps[s + 2] < 0) {
        Programs.point();
        Hooks.access(owner, site);
      } else {
        synchronizedOn(locks[steps[s + 2]], 1, () -> Hooks.access(owner, site));
      }
    }
  }

  /** Keeps all events and the edges between them, and compares every pair of accesses. */
  private static final class BruteForce implements Observer {
    private final List<Event> events = new ArrayList<>();

    private record Event(
        int strand,
        @Nullable Object object,
        int place,
        boolean isAccess,
        boolean writes,
        int site) {}

    @Override
    public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
      if (place == Places.MONITOR || place == Places.LIFE) {
        events.add(new Event(strand.id(), object, place, false, touch.writes(), 0));
      }
    }

    @Override
    public void access(Strand strand, int site, @Nullable Object owner, int place) {
      events.add(new Event(strand.id(), owner, place, true, Sites.isWrite(site), site));
    }

    Set<String> racy() {
      Set<String> racy = new TreeSet<>();
      for (int i = 0; i < events.size(); i++) {
        BitSet after = after(i);
        for (int j = i + 1; j < events.size(); j++) {
          Event a = events.get(i);
          Event b = events.get(j);
          if (a.isAccess
              && b.isAccess
              && a.place == b.place
              && a.object == b.object
              && (a.writes || b.writes)
              && !after.get(j)) {
            racy.add(Sites.get(a.site).armingKey());
          }
        }
      }
      return racy;
    }

    /** The events that the one with this index happens before. */
    private BitSet after(int index) {
      BitSet reached = new BitSet();
      Deque<Integer> open = new ArrayDeque<>(List.of(index));
      while (!open.isEmpty()) {
        int from = open.pop();
        for (int to = from + 1; to < events.size(); to++) {
          if (!reached.get(to) && isEdge(events.get(from), events.get(to))) {
            reached.set(to);
            open.push(to);
          }
        }
      }
      return reached;
    }

    private static boolean isEdge(Event from, Event to) {
      boolean meet =
          !from.isAccess && !to.isAccess && from.object == to.object && from.place == to.place;
      return from.strand == to.strand || (meet && from.writes);
    }
  }
}
