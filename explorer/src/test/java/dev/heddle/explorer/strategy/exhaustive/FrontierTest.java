package dev.heddle.explorer.strategy.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is saved of a search. */
class FrontierTest {
  @Test
  void aLongSequenceThatIsPlannedCanBeRead() {
    Branch planned = new Branch(1, Branch.NO_DRAWS, Footprint.UNKNOWN, false, List.of());
    for (int i = 0; i < 20_000; i++) {
      planned = new Branch(i % 3, Branch.NO_DRAWS, Footprint.UNKNOWN, i % 7 == 0, List.of(planned));
    }
    Node node = new Node();
    node.enter(planned);
    PackedTrees trees = new PackedTrees();
    Frontier.Level level = Frontier.level(node, trees, 0, 0, 0);
    String saved =
        new Frontier(List.of(level), false, null, 1, 0, false, false, List.of(), trees).toJson();

    assertThat(Frontier.parse(saved).toJson()).isEqualTo(saved);
  }

  @Test
  void treesAreUnpackedAsTheyWere() {
    // Two that are the same are one in the table.
    Footprint one = new Footprint(new long[] {1, 2}, new boolean[] {true, false}, false);
    Footprint same = new Footprint(new long[] {1, 2}, new boolean[] {true, false}, false);
    Footprint other = new Footprint(new long[] {1, 2}, new boolean[] {true, true}, false);
    Branch leaf = new Branch(3, new int[] {4, 5}, one, false, List.of());
    Branch second = new Branch(2, Branch.NO_DRAWS, other, true, List.of());
    Branch inner = new Branch(1, new int[] {6}, same, false, List.of(leaf, second));
    Branch last = new Branch(4, Branch.NO_DRAWS, Footprint.UNKNOWN, false, List.of(leaf));
    PackedTrees trees = new PackedTrees();

    int[][] rows = trees.pack(List.of(inner, last));

    PackedTrees reader = new PackedTrees(trees.footprints());
    assertThat(trees.footprints()).containsExactly(same, other, Footprint.UNKNOWN);
    assertThat(reader.unpack(rows)).usingRecursiveComparison().isEqualTo(List.of(inner, last));
  }

  @Test
  void aStateWithoutItsFootprintsIsRefused() {
    Node node = new Node();
    node.enter(new Branch(1, Branch.NO_DRAWS, Footprint.UNKNOWN, false, List.of()));
    PackedTrees trees = new PackedTrees();
    Frontier.Level level = Frontier.level(node, trees, 0, 0, 0);
    Frontier broken =
        new Frontier(List.of(level), false, null, 1, 0, false, false, List.of(), new PackedTrees());

    assertThatThrownBy(broken::check).isInstanceOf(RuntimeException.class);
  }
}
