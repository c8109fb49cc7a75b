package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SitesTest {
  private static int register(Op op, String type, String method, int line, String target) {
    return Sites.register(op, type, method, "F.java", line, target, null);
  }

  @Test
  void aRegisteredSiteIsFoundByItsIndex() {
    int count = Sites.count();
    int[] ids = new int[1_000];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = register(Op.READ, "p.C", "m", i, "C.f");
    }

    assertThat(Sites.count()).isEqualTo(count + 1_000);
    for (int i = 0; i < ids.length; i++) {
      Site site = Sites.get(ids[i]);
      assertThat(site.id()).isEqualTo(ids[i]);
      assertThat(site.line()).isEqualTo(i);
      assertThat(Sites.stableHash(ids[i])).isEqualTo(site.stableHash());
    }
  }

  @Test
  void siteZeroIsTheStartOfTheProgram() {
    assertThat(Sites.get(0)).isSameAs(Site.NONE);
    assertThat(Site.NONE.location()).isEqualTo("the program's start");
  }

  @Test
  void armingTurnsAllAccessesOfAFieldIntoPointsNowAndLater() {
    int read = register(Op.READ, "p.A", "m", 1, "A.armed");
    int write = register(Op.WRITE, "p.B", "n", 2, "A.armed");
    int other = register(Op.READ, "p.A", "m", 3, "A.other");
    assertThat(Sites.mode(read)).isEqualTo(Sites.IGNORED);

    Sites.arm("A.armed");
    int later = register(Op.READ, "p.C", "o", 4, "A.armed");

    assertThat(Sites.mode(read)).isEqualTo(Sites.ARMED);
    assertThat(Sites.mode(write)).isEqualTo(Sites.ARMED);
    assertThat(Sites.mode(later)).isEqualTo(Sites.ARMED);
    assertThat(Sites.mode(other)).isEqualTo(Sites.IGNORED);
    assertThat(Sites.armedKeys()).contains("A.armed").doesNotContain("A.other").isSorted();
  }

  @Test
  void armingTwiceIsArmingOnce() {
    Sites.arm("A.twice");
    Sites.arm("A.twice");

    assertThat(Sites.armedKeys()).containsOnlyOnce("A.twice");
  }

  @Test
  void elementsOfArraysAreArmedByMethod() {
    int mine = register(Op.WRITE, "p.Sorter", "sort", 1, Site.ARRAY_ELEMENT);
    int others = register(Op.WRITE, "p.Sorter", "merge", 1, Site.ARRAY_ELEMENT);
    assertThat(Sites.get(mine).armingKey()).isEqualTo("p.Sorter.sort()[]");

    Sites.arm("p.Sorter.sort()[]");

    assertThat(Sites.mode(mine)).isEqualTo(Sites.ARMED);
    assertThat(Sites.mode(others)).isEqualTo(Sites.IGNORED);
  }

  @Test
  void anArmedSiteStaysArmedWhateverIsWatched() {
    Sites.arm("A.stays");
    int armed = register(Op.READ, "p.A", "m", 1, "A.stays");
    int plain = register(Op.READ, "p.A", "m", 1, "A.plain");

    Sites.watchAccesses(true);
    try {
      int loadedLater = register(Op.READ, "p.A", "m", 2, "A.later");
      assertThat(Sites.mode(plain)).isEqualTo(Sites.WATCHED);
      assertThat(Sites.mode(loadedLater)).isEqualTo(Sites.WATCHED);
      assertThat(Sites.mode(armed)).isEqualTo(Sites.ARMED);
      Sites.setWatched(plain, Sites.IGNORED);
      Sites.setWatched(armed, Sites.IGNORED);
      assertThat(Sites.mode(plain)).isEqualTo(Sites.IGNORED);
      assertThat(Sites.mode(armed)).isEqualTo(Sites.ARMED);
    } finally {
      Sites.watchAccesses(false);
    }
    assertThat(Sites.mode(armed)).isEqualTo(Sites.ARMED);
  }

  @Test
  void theStableHashDoesNotChangeWhenLinesMove() {
    int here = register(Op.READ, "p.A", "m", 1, "A.f");
    int moved = register(Op.READ, "p.A", "m", 99, "A.f");

    assertThat(Sites.stableHash(here)).isEqualTo(Sites.stableHash(moved));
    assertThat(Sites.stableHash(here))
        .isNotEqualTo(Sites.stableHash(register(Op.WRITE, "p.A", "m", 1, "A.f")))
        .isNotEqualTo(Sites.stableHash(register(Op.READ, "p.B", "m", 1, "A.f")))
        .isNotEqualTo(Sites.stableHash(register(Op.READ, "p.A", "n", 1, "A.f")))
        .isNotEqualTo(Sites.stableHash(register(Op.READ, "p.A", "m", 1, "A.g")));
  }

  @Test
  void aLocationIsFileAndLineOrElseClassAndMethod() {
    assertThat(new Site(5, Op.READ, "p.A", "m", "A.java", 12, "", null).location())
        .isEqualTo("A.java:12");
    assertThat(new Site(5, Op.READ, "p.A", "m", null, 12, "", null).location()).isEqualTo("p.A.m");
    assertThat(new Site(5, Op.READ, "p.A", "m", "A.java", 0, "", null).location())
        .isEqualTo("p.A.m");
  }
}
