package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When two moments of an execution are the same state. */
class StateDigestTest {
  // Static fields of Heddle's own classes are no part of the state, so these may change.
  private static final List<StateDigest.@Nullable Value> SEEN = new ArrayList<>();
  private static int left;

  private static final Observer LOOKING =
      new Observer() {
        @Override
        public void step(Strand strand, Op op, int site, @Nullable Object target) {
          if (op == Op.YIELD) {
            SEEN.add(StateDigest.of(strand));
          }
        }
      };

  /** One turn of a loop, with something that it may change. */
  private interface Turn {
    void run(Object[] kept);
  }

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  /** The states after each of four turns. */
  private static List<StateDigest.@Nullable Value> after(Turn turn) {
    left = 4;
    try (Kernel kernel = new Kernel()) {
      kernel.run(
          () -> {
            Object[] kept = new Object[2];
            while (left-- > 0) {
              turn.run(kept);
              Runs.point();
            }
          },
          Runs.STAY,
          LOOKING,
          Options.defaults());
    }
    assertThat(SEEN).hasSize(4);
    return SEEN;
  }

  @Test
  void nothingThatHappensIsTheSameState() {
    assertThat(after(kept -> {})).doesNotContainNull().containsOnly(SEEN.getFirst());
  }

  @Test
  void aValueThatComesBackIsTheSameStateAgain() {
    after(kept -> kept[0] = left % 2 == 0 ? "even" : "odd");

    assertThat(SEEN.get(2)).isNotNull().isEqualTo(SEEN.get(0)).isNotEqualTo(SEEN.get(1));
    assertThat(SEEN.get(3)).isEqualTo(SEEN.get(1));
  }

  @Test
  void aFreshObjectInPlaceOfAnOldOneIsTheSameState() {
    assertThat(after(kept -> kept[0] = new int[] {7})).containsOnly(SEEN.getFirst());
  }

  @Test
  void whatAnObjectDeepInsideHoldsIsState() {
    assertThat(after(kept -> kept[0] = List.of(new int[] {left}))).doesNotHaveDuplicates();
  }

  @Test
  void whetherTwoReferToTheSameObjectIsState() {
    after(
        kept -> {
          kept[0] = new int[1];
          kept[1] = left % 2 == 0 ? kept[0] : new int[1];
        });

    assertThat(SEEN.get(0)).isNotEqualTo(SEEN.get(1)).isEqualTo(SEEN.get(2));
  }

  @Test
  void whoLookedAtTheClockIsNeverInTheSameStateAgain() {
    assertThat(after(kept -> Hooks.nanoTime())).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  void whoUsedAFileIsNeverInTheSameStateAgain() {
    assertThat(after(kept -> FileHooks.progress())).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  void whatTheGarbageCollectorMayChangeIsNotKnown() {
    assertThat(after(kept -> kept[0] = new WeakReference<>(kept))).containsOnlyNulls();
  }

  @Test
  void aListThatIsAsBeforeIsTheSameStateHoweverOftenItChanged() {
    List<String> list = new ArrayList<>(List.of("a", "b"));
    after(
        kept -> {
          kept[0] = list;
          list.addLast(list.removeFirst());
          list.addLast(list.removeFirst());
        });

    assertThat(SEEN).doesNotContainNull().containsOnly(SEEN.getFirst());
  }

  @Test
  void howOftenAListChangedIsStateForAnIterator() {
    List<String> list = new ArrayList<>(List.of("a", "b"));
    Object iterator = list.iterator();
    after(
        kept -> {
          kept[0] = iterator;
          list.addLast(list.removeLast());
        });

    assertThat(SEEN).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  void whatAProgramKeepsInItsClassLoaderIsState() {
    Loader loader = new Loader();
    after(
        kept -> {
          kept[0] = loader;
          loader.turns++;
        });

    assertThat(SEEN).doesNotContainNull().doesNotHaveDuplicates();
  }

  private static final class Loader extends ClassLoader {
    @SuppressWarnings("unused") // the digest reads it
    int turns;
  }

  @Test
  void whoAsksForTheHashCodesOfNewObjectsIsNeverInTheSameStateAgain() {
    assertThat(after(kept -> Hooks.identityHashCode(new Object())))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void whoAsksForTheHashCodeOfOneObjectAgainIsInTheSameState() {
    Object one = new Object();

    assertThat(after(kept -> Hooks.identityHashCode(one))).containsOnly(SEEN.getFirst());
  }

  @Test
  void whoMakesThreadsIsNeverInTheSameStateAgain() {
    assertThat(after(kept -> Hooks.nextThreadName())).doesNotContainNull().doesNotHaveDuplicates();
  }

  /** On a real machine its time would come to an end. */
  @Test
  void whoseTimedWaitsNeverTimeOutIsNeverInTheSameStateAgain() {
    assertThat(after(kept -> Hooks.nanoTimeOfWait())).doesNotContainNull().doesNotHaveDuplicates();
  }
}
