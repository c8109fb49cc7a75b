package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.kernel.LiveFrames.Frame;
import dev.heddle.kernel.LiveFrames.Primitive;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The stacks of strands with their local variables. */
class LiveFramesTest {
  private @Nullable List<Frame> frames;

  private void inner(long wide, int narrow, String text) {
    Runs.point();
    assertThat(wide + narrow + text.length()).isPositive(); // they are alive until here
  }

  @Test
  void aRunningStrandShowsItsLocalVariablesInnermostFrameFirst() {
    Observer looking =
        new Observer() {
          @Override
          public void step(Strand strand, Op op, int site, @Nullable Object target) {
            if (op == Op.YIELD) {
              frames = LiveFrames.of(strand, true);
            }
          }
        };
    try (Kernel kernel = new Kernel()) {
      kernel.run(() -> inner(1L << 40, 7, "text"), Runs.STAY, looking, Options.defaults());
    }

    List<Frame> own =
        Objects.requireNonNull(frames).stream().filter(f -> f.type() == getClass()).toList();
    Frame frame = own.getFirst();
    assertThat(frame.type()).isEqualTo(LiveFramesTest.class);
    assertThat(frame.method()).startsWith("inner(JI");
    assertThat(frame.values()).contains(this, new Primitive(1L << 40), new Primitive(7), "text");
    assertThat(own.get(1).method()).startsWith("lambda$");
    assertThat(frames).noneMatch(f -> f.type() == Execution.class);
  }

  @Test
  void aStrandThatWaitsShowsWhereItDoes() {
    Object lock = new Object();
    Runs.once(
        log ->
            Runs.synchronizedOn(
                lock,
                1,
                () -> {
                  Thread other = Runs.start("other", () -> waits(lock, "mark"));
                  Runs.point();
                  for (Strand peer : Objects.requireNonNull(Hooks.strand()).peers()) {
                    if (peer.thread() == other) {
                      frames = LiveFrames.of(peer, false);
                    }
                  }
                }));

    assertThat(frames)
        .anySatisfy(
            frame -> {
              assertThat(frame.method()).startsWith("waits(");
              assertThat(frame.values()).contains("mark", lock);
            });
  }

  private static void waits(Object lock, String mark) throws Exception {
    Runs.synchronizedOn(lock, 2, () -> {});
    assertThat(mark).isEqualTo("mark");
  }
}
