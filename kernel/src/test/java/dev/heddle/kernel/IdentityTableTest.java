package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdentityTableTest {
  /** Equal objects that are not the same, many with the same hash code. */
  private static List<Object> keys(int n) {
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      keys.add(String.valueOf(new char[] {(char) ('a' + i % 7)}));
    }
    return keys;
  }

  @Test
  void itIsAMapByIdentityThroughGrowthAndClearing() {
    Random random = new Random(1);
    List<Object> keys = keys(3_000);
    IdentityTable<Integer> table = new IdentityTable<>();
    IdentityHashMap<Object, Integer> expected = new IdentityHashMap<>();
    for (int i = 0; i < 200_000; i++) {
      Object key = keys.get(random.nextInt(keys.size()));
      int dice = random.nextInt(10_000);
      if (dice == 0) {
        table.clear();
        expected.clear();
      } else if (dice < 5_000) {
        table.put(key, i);
        expected.put(key, i);
      } else {
        assertThat(table.get(key)).isEqualTo(expected.get(key));
      }
      assertThat(table.size()).isEqualTo(expected.size());
    }
    for (Object key : keys) {
      assertThat(table.get(key)).isEqualTo(expected.get(key));
    }
  }

  @Test
  void itShowsItsEntriesInTheOrderInWhichTheyCame() {
    List<Object> keys = keys(500);
    IdentityTable<Integer> table = new IdentityTable<>();
    for (int i = 0; i < keys.size(); i++) {
      table.put(keys.get(i), i);
    }
    table.put(keys.get(0), -1);
    List<Integer> values = new ArrayList<>();
    List<Object> shown = new ArrayList<>();
    List<Integer> shownValues = new ArrayList<>();

    table.forEach(values::add);
    table.forEachKey(
        (key, value) -> {
          shown.add(key);
          shownValues.add(value);
        });

    assertThat(values).hasSize(500).startsWith(-1, 1, 2, 3).endsWith(498, 499);
    assertThat(shownValues).isEqualTo(values);
    assertThat(shown).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(keys);
  }

  @Test
  void afterClearingItHoldsNothingAndCanBeFilledAgain() {
    for (int size : new int[] {1, 32, 33, 20_000}) {
      List<Object> keys = keys(size);
      IdentityTable<Object> table = new IdentityTable<>();
      keys.forEach(key -> table.put(key, key));

      table.clear();

      assertThat(table.size()).isZero();
      assertThat(keys).allMatch(key -> table.get(key) == null);
      table.forEach(value -> assertThat(value).as("nothing").isNull());
      keys.forEach(key -> table.put(key, key));
      assertThat(keys).allMatch(key -> table.get(key) == key);
      assertThat(table.size()).isEqualTo(size);
    }
  }
}
