package dev.heddle.explorer.strategy.exhaustive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Wake-up trees as flat lists of numbers, and footprints as places in a table: trees are deep, have
 * many steps, and few of these touch anything that others do not.
 *
 * <p>A list of branches has a row for each step, in preorder: its depth, its strand, its footprint,
 * 1 if it is a guess or 0, and its draws.
 */
final class PackedTrees {
  private static final int DEPTH = 0;
  private static final int STRAND = 1;
  private static final int FOOTPRINT = 2;
  private static final int GUESS = 3;
  private static final int DRAWS = 4;

  private final List<Footprint> footprints;
  private final Map<Footprint, Integer> numbers = new HashMap<>();

  /** To pack. */
  PackedTrees() {
    footprints = new ArrayList<>();
  }

  /** To unpack what has used this table. */
  PackedTrees(List<Footprint> footprints) {
    this.footprints = footprints;
  }

  /** The table so far. */
  List<Footprint> footprints() {
    return footprints;
  }

  int number(Footprint footprint) {
    Integer known = numbers.putIfAbsent(footprint, footprints.size());
    if (known != null) {
      return known;
    }
    footprints.add(footprint);
    return footprints.size() - 1;
  }

  Footprint footprint(int number) {
    return footprints.get(number);
  }

  /** A step that sleeps, with its footprint's place in the table. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record PackedSleeper(int strand, int[] draws, int footprint) {}

  List<PackedSleeper> packSleepers(List<Sleeper> sleepers) {
    List<PackedSleeper> packed = new ArrayList<>(sleepers.size());
    for (Sleeper sleeper : sleepers) {
      packed.add(new PackedSleeper(sleeper.strand(), sleeper.draws(), number(sleeper.footprint())));
    }
    return packed;
  }

  List<Sleeper> unpackSleepers(List<PackedSleeper> packed) {
    List<Sleeper> sleepers = new ArrayList<>(packed.size());
    for (PackedSleeper sleeper : packed) {
      sleepers.add(new Sleeper(sleeper.strand(), sleeper.draws(), footprint(sleeper.footprint())));
    }
    return sleepers;
  }

  int[][] pack(List<Branch> branches) {
    List<int[]> rows = new ArrayList<>();
    Deque<Iterator<Branch>> open = new ArrayDeque<>(); // a plan may be deeper than the stack
    open.push(branches.iterator());
    while (!open.isEmpty()) {
      if (open.getFirst().hasNext()) {
        Branch branch = open.getFirst().next();
        rows.add(row(branch, open.size() - 1));
        open.push(branch.next().iterator());
      } else {
        open.pop();
      }
    }
    return rows.toArray(int[][]::new);
  }

  private int[] row(Branch branch, int depth) {
    int[] row = new int[DRAWS + branch.draws().length];
    row[DEPTH] = depth;
    row[STRAND] = branch.strand();
    row[FOOTPRINT] = number(branch.footprint());
    row[GUESS] = branch.isGuess() ? 1 : 0;
    System.arraycopy(branch.draws(), 0, row, DRAWS, branch.draws().length);
    return row;
  }

  /** A plan for another search's node, with its footprints' places in the table. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record PackedWish(
      int depth,
      int[] strands,
      int[][] draws,
      int[] footprints,
      int[][] needs,
      boolean isLastUnknown,
      boolean isGuess) {}

  PackedWish pack(Wish wish) {
    int[] numbers = new int[wish.size()];
    for (int step = 0; step < numbers.length; step++) {
      numbers[step] = number(wish.footprint(step));
    }
    return new PackedWish(
        wish.depth(),
        wish.strands(),
        wish.allDraws(),
        numbers,
        wish.needs(),
        wish.isLastUnknown(),
        wish.isGuess());
  }

  Wish unpack(PackedWish packed) {
    Footprint[] prints = new Footprint[packed.footprints.length];
    for (int step = 0; step < prints.length; step++) {
      prints[step] = footprint(packed.footprints[step]);
    }
    return new Wish(
        packed.depth,
        packed.strands,
        packed.draws,
        prints,
        packed.needs,
        packed.isLastUnknown,
        packed.isGuess);
  }

  /** How many steps trees have; if they have more than the most, that is not known exactly. */
  static int steps(List<Branch> trees, int most) {
    int steps = 0;
    Deque<List<Branch>> open = new ArrayDeque<>();
    open.push(trees);
    while (!open.isEmpty() && steps <= most) {
      for (Branch branch : open.pop()) {
        steps++;
        if (!branch.next().isEmpty()) {
          open.push(branch.next());
        }
      }
    }
    return steps;
  }

  /** What {@link #pack} was given, as new lists. */
  List<Branch> unpack(int[][] rows) {
    List<List<Branch>> open = new ArrayList<>();
    open.add(new ArrayList<>());
    for (int[] row : rows) {
      List<Branch> next = new ArrayList<>(1);
      int[] draws =
          row.length == DRAWS ? Branch.NO_DRAWS : Arrays.copyOfRange(row, DRAWS, row.length);
      Branch branch =
          new Branch(row[STRAND], draws, footprint(row[FOOTPRINT]), row[GUESS] != 0, next);
      while (open.size() > row[DEPTH] + 1) {
        open.removeLast();
      }
      open.getLast().add(branch);
      open.add(next);
    }
    return open.getFirst();
  }
}
