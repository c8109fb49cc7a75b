package checks;

import checks.model.ChannelModel;
import checks.model.History;
import dev.heddle.toolkit.Channel;
import dev.heddle.toolkit.ClosedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Channels. A check is written {@code channel KIND INIT THREAD ...}; each thread is operations with
 * commas between: {@code channel one put put,close take} has a full channel and two threads. Main
 * closes it at any moment where that is asked for ({@code +close} in INIT), and takes what is left.
 */
final class ChannelChecks {
  private static final Duration SHORT = Duration.ofMillis(10);

  private final String kind;
  private final Channel<String> channel;
  private final History history = new History();
  private final Threads threads = new Threads();
  private final ThreadLocal<Iterator<String>> iterator;

  private ChannelChecks(String kind) {
    this.kind = kind;
    this.channel =
        switch (kind) {
          case "handover" -> Channel.handover("c");
          case "one" -> Channel.bounded("c", 1);
          case "two" -> Channel.bounded("c", 2);
          case "lifo" -> Channel.lifo("c", 2);
          case "priority" -> Channel.priority("c", 2, Comparator.naturalOrder());
          default -> Channel.unbounded("c");
        };
    this.iterator = ThreadLocal.withInitial(channel::iterator);
  }

  static void run(List<String> words) throws InterruptedException {
    new ChannelChecks(words.get(0)).check(words.get(1), words.subList(2, words.size()));
  }

  private void check(String init, List<String> bodies) throws InterruptedException {
    String[] first = init.split("\\+");
    perform(first[0], "0");
    for (int i = 0; i < bodies.size(); i++) {
      String name = String.valueOf(i + 1);
      threads.add(() -> perform(bodies.get((int) (name.charAt(0) - '1')), name));
    }
    threads.start();
    if (first.length > 1) {
      perform(first[1], "m");
    }
    threads.join();
    perform("closeNow", "m");
    history.mustBeLinearizable(ChannelModel.of(kind));
  }

  private void perform(String operations, String thread) {
    int number = 0;
    for (String operation : operations.split(",")) {
      perform(operation, thread, thread + number++);
    }
  }

  private void perform(String operation, String thread, String item) {
    switch (operation) {
      case "-" -> {}
      case "put" -> call(operation + " " + item, () -> { channel.put(item); return "ok"; });
      case "tryPut" -> call(operation + " " + item, () -> channel.tryPut(item));
      case "timedPut" -> call(operation + " " + item, () -> channel.tryPut(item, SHORT));
      case "take" -> call(operation, channel::take);
      case "tryTake" -> call(operation, channel::tryTake);
      case "timedTake" -> call(operation, () -> channel.tryTake(SHORT));
      // Takes an item in time, or none, and puts it back: others can have it.
      case "back" -> back();
      case "next" -> call(operation, () -> next());
      case "close" -> call(operation, () -> { channel.close(); return "ok"; });
      case "fail" -> call(operation, () -> { channel.close(new Error("why")); return "ok"; });
      case "closeNow" -> call(operation, channel::closeNow);
      case "drain" -> call(operation, channel::drain);
      case "taskDone" -> call(operation, () -> { channel.taskDone(); return "ok"; });
      case "join" -> call(operation, () -> { channel.join(); return "ok"; });
      case "timedJoin" -> call("join", () -> channel.join(SHORT));
      case "size" -> call(operation, channel::size);
      default -> threads.interrupt(operation.charAt(operation.length() - 1) - '0');
    }
  }

  private void call(String operation, java.util.concurrent.Callable<?> action) {
    Threads.call(history, operation, action);
  }

  private void back() {
    Object[] taken = {null};
    call("timedTake", () -> taken[0] = channel.tryTake(SHORT));
    if (taken[0] instanceof String again) {
      call("put " + again, () -> { channel.put(again); return "ok"; });
    }
  }

  private String next() {
    try {
      return iterator.get().next();
    } catch (NoSuchElementException e) {
      return "end";
    }
  }

  /** Producers and consumers, each item once and in the order of its producer, closed by the last. */
  static void flow(String kind, int producers, int consumers, int items)
      throws InterruptedException {
    Channel<String> channel = new ChannelChecks(kind).channel;
    List<List<String>> received = new ArrayList<>();
    Threads threads = new Threads();
    java.util.concurrent.CountDownLatch working = new java.util.concurrent.CountDownLatch(producers);
    for (int p = 0; p < producers; p++) {
      String name = "p" + p + "-";
      threads.add(
          () -> {
            for (int i = 0; i < items; i++) {
              channel.put(name + i);
            }
            working.countDown();
          });
    }
    for (int c = 0; c < consumers; c++) {
      List<String> mine = new ArrayList<>();
      received.add(mine);
      threads.add(
          () -> {
            for (String item : channel) {
              mine.add(item);
              channel.taskDone();
            }
          });
    }
    threads.start();
    working.await();
    channel.join();
    channel.close();
    threads.join();
    int all = 0;
    for (List<String> mine : received) {
      all += mine.size();
      for (int p = 0; p < producers; p++) {
        String prefix = "p" + p + "-";
        List<String> of = mine.stream().filter(i -> i.startsWith(prefix)).toList();
        assert kind.equals("lifo") || of.equals(of.stream().sorted().toList()) : "order: " + of;
      }
    }
    assert all == producers * items : "received " + received;
    assert channel.closeNow().isEmpty();
  }

  /** What is put is taken, handed back or refused, whatever else happens. */
  static void conservation(String kind) throws InterruptedException {
    Channel<String> channel = new ChannelChecks(kind).channel;
    java.util.concurrent.atomic.AtomicInteger in = new java.util.concurrent.atomic.AtomicInteger();
    java.util.concurrent.atomic.AtomicInteger out = new java.util.concurrent.atomic.AtomicInteger();
    Threads threads = new Threads();
    for (int p = 0; p < 2; p++) {
      threads.add(
          () -> {
            for (int i = 0; i < 2; i++) {
              Object result = Threads.outcome(() -> channel.tryPut("x", SHORT));
              if (result.equals("ok")) {
                in.incrementAndGet();
              }
            }
          });
      threads.add(
          () -> {
            for (int i = 0; i < 2; i++) {
              Object result = Threads.outcome(() -> channel.tryTake(SHORT));
              if (result.equals("x")) {
                out.incrementAndGet();
              }
            }
          });
    }
    threads.start();
    threads.interrupt(1);
    threads.interrupt(2);
    int left = channel.closeNow().size();
    threads.join();
    left += channel.closeNow().size();
    assert in.get() == out.get() + left : in + " in, " + out + " out, " + left + " left";
  }

  /** Items of the same priority come in the order in which they were put. */
  static void ties() {
    Channel<String> channel = Channel.priority("c", 4, Comparator.comparing(item -> item.charAt(0)));
    List.of("b1", "a1", "b2", "a2").forEach(channel::put);
    assert channel.drain().equals(List.of("a1", "a2", "b1", "b2"));
  }

  /** A loop over a channel that was closed by an error ends with that error, after what is inside. */
  static void error() throws InterruptedException {
    Channel<String> channel = Channel.bounded("c", 2);
    Threads.run(
        () -> {
          channel.put("a");
          channel.close(new IllegalArgumentException("why"));
          channel.close();
        },
        () -> {
          List<String> got = new ArrayList<>();
          try {
            for (String item : channel) {
              got.add(item);
            }
            assert false : "the loop ended as if all were well";
          } catch (ClosedException e) {
            assert e.getCause() instanceof IllegalArgumentException;
          }
          assert got.equals(List.of("a")) : got;
        });
  }
}
