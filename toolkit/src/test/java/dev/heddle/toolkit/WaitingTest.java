package dev.heddle.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingTest {
  @TempDir private Path temp;

  @Test
  void longWaitsAreEventsOfTheFlightRecorder() throws IOException {
    Path file = temp.resolve("waits.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("dev.heddle.toolkit.Wait").withThreshold(Duration.ZERO);
      recording.start();
      Channel.bounded("jobs", 1).tryTake(Duration.ofMillis(1));
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().getString("operation")).isEqualTo("take");
    assertThat(events.getFirst().getString("primitive")).isEqualTo("channel \"jobs\"");
  }

  @Test
  void aNameGivenMeanwhileStays() {
    Thread thread = Thread.currentThread();
    String before = thread.getName();
    try {
      try (Waiting _ = Waiting.begin("take", "channel \"c\"")) {
        assertThat(thread.getName()).isEqualTo(before + " [take, channel \"c\"]");
        thread.setName("other");
      }
      assertThat(thread.getName()).isEqualTo("other");
    } finally {
      thread.setName(before);
    }
  }

  @Test
  void timeoutsOfAnyLength() {
    assertThat(Waiting.nanos(Duration.ofDays(1_000_000))).isEqualTo(Long.MAX_VALUE);
    assertThat(Waiting.nanos(Duration.ofMillis(-1))).isZero();
    assertThat(Waiting.nanos(Duration.ofNanos(5))).isEqualTo(5);
  }
}
