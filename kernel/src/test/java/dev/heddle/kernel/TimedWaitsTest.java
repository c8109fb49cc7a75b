package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import org.junit.jupiter.api.Test;

/** What is left of the clock in timed waits of the JDK. */
class TimedWaitsTest {
  private static final long NOW = 50_000_000_000L;

  @Test
  void aTimeCountsFromNow() {
    assertThat(TimedWaits.relative(NOW + 7, NOW))
        .isEqualTo(TimedWaits.relative(NOW + 1_007, NOW + 1_000))
        .isNotEqualTo(TimedWaits.relative(NOW + 8, NOW));
  }

  @Test
  void aNumberThatIsNoTimeStaysWhatItIs() {
    assertThat(TimedWaits.relative(10_000_000, NOW)).isEqualTo(10_000_000);
    assertThat(TimedWaits.relative(0, NOW)).isZero();
    assertThat(TimedWaits.relative(-1, NOW)).isEqualTo(-1);
  }

  @Test
  void aTimeIsNoNumberThatIsAsFarFromZero() {
    assertThat(TimedWaits.relative(NOW + 7, NOW)).isNotEqualTo(TimedWaits.relative(7, NOW));
  }

  @Test
  void onlyWhereTheJdkWaitsAreThereTimes() {
    assertThat(TimedWaits.isTimed(FutureTask.class)).isTrue();
    assertThat(TimedWaits.isTimed(AbstractQueuedSynchronizer.ConditionObject.class)).isTrue();
    assertThat(TimedWaits.isTimed(AbstractQueuedLongSynchronizer.ConditionObject.class)).isTrue();
    assertThat(TimedWaits.isTimed(AtomicLong.class)).isFalse();
    assertThat(TimedWaits.isTimed(TimedWaitsTest.class)).isFalse();
  }

  @Test
  void whatTellsTheProgramHowMuchTimeWasLeftIsNoWaitThatKeepsIt() {
    assertThat(TimedWaits.keepsTime("LinkedBlockingQueue.poll")).isTrue();
    assertThat(TimedWaits.keepsTime("CyclicBarrier.await")).isTrue();
    assertThat(TimedWaits.keepsTime("Condition.awaitNanos")).isFalse();
  }
}
