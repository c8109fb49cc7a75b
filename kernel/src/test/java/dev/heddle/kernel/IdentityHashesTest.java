package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityHashesTest {
  private final IdentityHashes hashes = new IdentityHashes();

  @BeforeEach
  void empty() {
    hashes.reset();
  }

  private List<Integer> stamped(int n) {
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Object object = new Object();
      hashes.stamp(object);
      seen.add(System.identityHashCode(object));
    }
    return seen;
  }

  @Test
  void theHeadersOfThisJvmAreUnderstood() {
    assertThat(IdentityHashes.isSupported()).isTrue();
  }

  @Test
  void afterAResetTheSameHashCodesComeAgain() {
    List<Integer> first = stamped(1_000);

    hashes.reset();

    assertThat(stamped(1_000)).isEqualTo(first);
  }

  @Test
  void whoIsAskedForHashCodesDoesNotMoveThoseOfTheProgramsObjects() {
    Object first = new Object();
    hashes.stampAllocated(first, 0);
    hashes.reset();
    stamped(10);
    Object again = new Object();

    hashes.stampAllocated(again, 0);

    assertThat(System.identityHashCode(again)).isEqualTo(System.identityHashCode(first));
  }

  @Test
  void hashCodesDifferAndAreNotInOrder() {
    List<Integer> seen = stamped(10_000);
    Set<Integer> distinct = new HashSet<>(seen);

    assertThat(distinct).hasSizeGreaterThan(9_990);
    assertThat(seen).isNotEqualTo(seen.stream().sorted().toList()).allMatch(h -> h > 0);
  }

  @Test
  void anObjectKeepsTheHashCodeItHas() {
    Object object = new Object();
    int hash = System.identityHashCode(object);

    hashes.stamp(object);

    assertThat(System.identityHashCode(object)).isEqualTo(hash);
    Object other = new Object();
    hashes.stamp(other);
    int stamped = System.identityHashCode(other);
    hashes.stamp(other);
    assertThat(System.identityHashCode(other)).isEqualTo(stamped);
  }

  @Test
  void anObjectWhoseMonitorIsTakenIsLeftAlone() {
    Object object = new Object();
    synchronized (object) {
      hashes.stamp(object);
      assertThat(Thread.holdsLock(object)).isTrue();
    }
    int hash = System.identityHashCode(object);

    assertThat(System.identityHashCode(object)).isEqualTo(hash);
    assertThat(stamped(1)).as("no turn was used up").isEqualTo(firstOfFresh());
  }

  private static List<Integer> firstOfFresh() {
    IdentityHashesTest other = new IdentityHashesTest();
    other.empty();
    return other.stamped(1);
  }

  @Test
  void hashCodesAreDrawnForClassesWithoutTheirOwn() {
    assertThat(IdentityHashes.areDrawn(Object.class)).isTrue();
    assertThat(IdentityHashes.areDrawn(Thread.class)).isTrue();
    assertThat(IdentityHashes.areDrawn(Op.class)).isTrue();
    assertThat(IdentityHashes.areDrawn(int[].class)).isTrue();
    assertThat(IdentityHashes.areDrawn(String.class)).isFalse();
    assertThat(IdentityHashes.areDrawn(Site.class)).isFalse();
    assertThat(IdentityHashes.areDrawn(List.class)).isFalse();
  }
}
