package dev.heddle.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  void deliversInOrderAndThenTells() {
    Channel<Integer> channel = Channel.bounded("c", 3);
    channel.put(1);
    channel.put(2);
    channel.close();
    List<Integer> received = new ArrayList<>();
    for (int item : channel) {
      received.add(item);
    }
    assertThat(received).containsExactly(1, 2);
    assertThatExceptionOfType(ClosedException.class)
        .isThrownBy(channel::take)
        .withMessage("channel \"c\" is closed and empty");
    assertThatExceptionOfType(ClosedException.class).isThrownBy(channel::tryTake);
    assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> channel.tryTake(SHORT));
  }

  @Test
  void refusesWhatComesTooLate() {
    Channel<Integer> channel = Channel.unbounded("c");
    channel.close();
    channel.close();
    assertThatExceptionOfType(ClosedException.class)
        .isThrownBy(() -> channel.put(1))
        .withMessage("cannot put: channel \"c\" is closed");
    assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> channel.tryPut(1));
    assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> channel.tryPut(1, SHORT));
    assertThat(channel.isClosed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void doesNotWaitWhereItNeedNot(int capacity) {
    Channel<Integer> channel = Channel.bounded(capacity);
    assertThat(channel.tryTake()).isNull();
    assertThat(channel.tryTake(Duration.ZERO)).isNull();
    assertThat(channel.tryTake(SHORT)).isNull();
    assertThat(channel.tryPut(1)).isEqualTo(capacity == 1);
    assertThat(channel.tryPut(2, SHORT)).isFalse();
    assertThat(channel.tryPut(2, Duration.ofSeconds(-1))).isFalse();
    assertThat(channel.size()).isEqualTo(capacity);
    assertThat(channel.capacity()).isEqualTo(capacity);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aWaitingPutIsRefusedByClose(int capacity) {
    Channel<Integer> channel = Channel.bounded(capacity);
    if (capacity == 1) {
      channel.put(0);
    }
    Parked<Void> putter = Parked.in(() -> channel.put(1));
    List<Integer> left = channel.closeNow();
    assertThat(left).hasSize(capacity);
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(putter::get)
        .withCauseInstanceOf(ClosedException.class);
    assertThat(channel.closeNow()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aWaitingTakeGetsWhatIsPut(int capacity) throws Exception {
    Channel<Integer> channel = Channel.bounded(capacity);
    Parked<Integer> taker = Parked.in(channel::take);
    channel.put(1);
    assertThat(taker.get()).isEqualTo(1);
    assertThat(taker.thread().getName()).isEqualTo("waiter");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anInterruptEndsAWaitAndStays(int capacity) throws Exception {
    Channel<Integer> channel = Channel.bounded(capacity);
    Parked<Boolean> taker =
        Parked.in(
            () -> {
              try {
                channel.take();
                return false;
              } catch (WaitInterruptedException e) {
                return Thread.interrupted();
              }
            });
    assertThat(taker.interrupt().get()).isTrue();
    assertThat(channel.tryPut(1)).isEqualTo(capacity == 1);
  }

  @Test
  void anInterruptedThreadDoesNotBeginToWait() {
    Channel<Integer> channel = Channel.bounded(1);
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(WaitInterruptedException.class).isThrownBy(() -> channel.put(1));
      assertThat(channel.tryPut(1)).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aWaitingThreadSaysWhatItWaitsFor() throws Exception {
    Channel<Integer> channel = Channel.bounded("jobs", 1);
    Parked<Integer> taker = Parked.in(channel::take);
    assertThat(taker.thread().getName()).isEqualTo("waiter [take, channel \"jobs\"]");
    assertThat(channel)
        .hasToString("channel \"jobs\" [0 of 1 inside, 0 waiting to put, 1 to take, open]");
    channel.put(1);
    taker.get();
  }

  @Test
  void anErrorReachesConsumersAfterTheItems() {
    Channel<Integer> channel = Channel.bounded("c", 2);
    channel.put(1);
    IllegalStateException error = new IllegalStateException("no more");
    channel.close(error);
    channel.close(new IllegalStateException("too late"));
    assertThat(channel.take()).isEqualTo(1);
    assertThatExceptionOfType(ClosedException.class)
        .isThrownBy(() -> channel.iterator().hasNext())
        .withCause(error);
    assertThat(channel.toString()).contains("closed by java.lang.IllegalStateException: no more");
  }

  @Test
  void joinWaitsForEachItem() throws Exception {
    Channel<Integer> channel = Channel.bounded(2);
    channel.join();
    channel.put(1);
    channel.put(2);
    assertThat(channel.join(SHORT)).isFalse();
    channel.take();
    channel.taskDone();
    Parked<Void> joiner = Parked.in(() -> channel.join());
    channel.take();
    channel.taskDone();
    joiner.get();
    assertThatIllegalStateException()
        .isThrownBy(channel::taskDone)
        .withMessageContaining("all 2 items");
  }

  @Test
  void whatIsHandedBackIsDone() {
    Channel<Integer> channel = Channel.bounded(2);
    channel.put(1);
    assertThat(channel.closeNow()).containsExactly(1);
    assertThat(channel.join(Duration.ZERO)).isTrue();
  }

  @Test
  void drainsInTheOrderOfDelivery() {
    Channel<String> lifo = Channel.lifo("l", 3);
    Channel<String> priority =
        Channel.priority("p", 4, Comparator.comparingInt((String s) -> s.charAt(0)));
    for (String item : List.of("b1", "a1", "b2")) {
      lifo.put(item);
      priority.put(item);
    }
    priority.put("a2");
    assertThat(lifo.drain()).containsExactly("b2", "a1", "b1");
    assertThat(priority.tryPut("x")).isFalse();
    assertThat(priority.drain()).containsExactly("a1", "a2", "b1", "b2");
    assertThat(priority.drain()).isEmpty();
  }

  @Test
  void drainOfAHandOverTakesFromWhoWaits() throws Exception {
    Channel<Integer> channel = Channel.handover();
    Parked<Void> putter = Parked.in(() -> channel.put(1));
    assertThat(channel.drain()).containsExactly(1);
    putter.get();
  }

  @Test
  void refusesNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> Channel.bounded(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Channel.lifo("l", 0));
    assertThatNullPointerException().isThrownBy(() -> Channel.bounded(1).put(null));
    assertThatNullPointerException().isThrownBy(() -> Channel.handover().tryPut(null));
    assertThatNullPointerException().isThrownBy(() -> Channel.bounded(1).close(null));
  }
}
