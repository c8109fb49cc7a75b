package checks;

import java.util.List;

/** Runs one check, of which {@link Plan} has the list: {@code heddle check ... checks.Main channel one - put take}. */
public final class Main {
  private Main() {}

  public static void main(String[] words) throws Exception {
    List<String> rest = List.of(words).subList(1, words.length);
    switch (words[0]) {
      case "channel" -> ChannelChecks.run(rest);
      case "flow" ->
          ChannelChecks.flow(words[1], number(words[2]), number(words[3]), number(words[4]));
      case "conservation" -> ChannelChecks.conservation(words[1]);
      case "channel-error" -> ChannelChecks.error();
      case "priority-ties" -> ChannelChecks.ties();
      case "permits" -> PermitsChecks.run(rest);
      case "section" -> PermitsChecks.section(number(words[1]), number(words[2]), number(words[3]));
      case "event" -> MeetingChecks.event(rest);
      case "barrier" -> MeetingChecks.barrier(rest);
      case "failing-action" -> MeetingChecks.failingAction();
      case "barrier-order" -> MeetingChecks.order();
      case "lock" -> LockChecks.run(rest);
      case "buffer" -> LockChecks.buffer(number(words[1]), number(words[2]), number(words[3]));
      case "handshake" -> LockChecks.handshake();
      case "ranks" -> LockChecks.ranks();
      case "pool" -> pool(words);
      case "map" -> map(words);
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private static void pool(String[] words) throws Exception {
    switch (words[1]) {
      case "submit" -> PoolChecks.submit(number(words[2]), number(words[3]));
      case "submit-close" -> PoolChecks.submitClose(false);
      case "submit-closeNow" -> PoolChecks.submitClose(true);
      case "closeNow" -> PoolChecks.closeNow();
      case "cancel" -> PoolChecks.cancel();
      case "initializer" -> PoolChecks.initializer();
      case "one-initializer" -> PoolChecks.oneInitializer();
      case "interrupted-close" -> PoolChecks.interruptedClose();
      case "nested" -> PoolChecks.nested(number(words[2]));
      case "nested-completed" -> PoolChecks.nestedCompleted();
      case "completed" -> PoolChecks.asCompleted();
      case "completed-in-time" -> PoolChecks.completedInTime();
      case "virtual" -> PoolChecks.virtual();
      default -> throw new IllegalArgumentException(words[1]);
    }
  }

  private static void map(String[] words) throws Exception {
    switch (words[1]) {
      case "order" -> MapChecks.order(number(words[2]), number(words[3]), number(words[4]));
      case "window" -> MapChecks.window(number(words[2]), number(words[3]), number(words[4]));
      case "failure" ->
          MapChecks.failure(
              number(words[2]), number(words[3]), number(words[4]), words.length > 5);
      case "checked" -> MapChecks.checkedFailure();
      case "results" -> MapChecks.results();
      case "fast-at-once" -> MapChecks.fastAtOnce();
      case "stop" -> MapChecks.stop(false);
      case "interrupt" -> MapChecks.stop(true);
      case "closeNow" -> MapChecks.closeNow();
      case "close" -> MapChecks.close();
      case "deadline" -> MapChecks.deadline();
      case "bad-inputs" -> MapChecks.badInputs();
      case "channel" -> MapChecks.channel();
      case "nested" -> MapChecks.nested();
      case "shared" -> MapChecks.shared();
      case "split" -> MapChecks.split();
      default -> throw new IllegalArgumentException(words[1]);
    }
  }

  private static int number(String word) {
    return Integer.parseInt(word);
  }
}
