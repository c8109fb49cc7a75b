package dev.heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.observe.History;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Operations;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Sites;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories of real executions of programs that call the hooks as rewritten code would. */
class StoryTest {
  private static int site(Op op, String target, int line) {
    return Sites.register(
        op,
        "Bank",
        "transfer",
        "Bank.java",
        line,
        target,
        op == Op.CALL ? Operations.find("java.lang.Thread", "start", 0) : null);
  }

  private static void start(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    Hooks.call(thread, site(Op.CALL, "Thread.start", 3));
    Hooks.start(thread);
  }

  private static Runnable transfer(Object from, Object to, int line) {
    return () -> {
      Hooks.monitorEnter(from, site(Op.MONITOR_ENTER, "synchronized", line));
      Hooks.volatileAccess(from, site(Op.VOLATILE_READ, "Account.balance", line + 1));
      Hooks.monitorEnter(to, site(Op.MONITOR_ENTER, "synchronized", line + 2));
      Hooks.volatileAccess(to, site(Op.VOLATILE_WRITE, "Account.balance", line + 3));
      Hooks.monitorExit(to);
      Hooks.monitorExit(from);
    };
  }

  private static final class Account {}

  private static List<String> tell(Program program, int seed) {
    History history = new History();
    try (Kernel kernel = new Kernel()) {
      kernel.run(program, new RandomWalk(seed).begin(1), history, Options.defaults());
    }
    return Story.tell(history, Style.PLAIN);
  }

  private static void bank() {
    Account one = new Account();
    Account two = new Account();
    start("transfer-1", transfer(one, two, 10));
    start("transfer-2", transfer(two, one, 20));
  }

  @Test
  void twoThreadsThatTransferMoney() {
    Golden.check("story-bank.txt", bankStory(true));
  }

  @Test
  void twoThreadsThatDeadlock() {
    Golden.check("story-deadlock.txt", bankStory(false));
  }

  private static List<String> bankStory(boolean ends) {
    for (int seed = 1; seed <= 100; seed++) {
      List<String> story = tell(StoryTest::bank, seed);
      if (story.getLast().endsWith("ends") == ends) {
        return story;
      }
    }
    throw new AssertionError("no such story");
  }

  @Test
  void everyKindOfStep() {
    Golden.check(
        "story-steps.txt",
        tell(
            () -> {
              Object lock = new Object();
              Hooks.monitorEnter(lock, site(Op.MONITOR_ENTER, "synchronized", 1));
              Hooks.signal(lock, site(Op.NOTIFY, "Object.notify", 2));
              Hooks.signalAll(lock, site(Op.NOTIFY_ALL, "Object.notifyAll", 3));
              Hooks.await(lock, 5, site(Op.WAIT, "Object.wait", 4));
              Hooks.monitorExit(lock);
              Hooks.pause(site(Op.YIELD, "Thread.onSpinWait", 5));
              Hooks.note(site(Op.CALL, "Thread.sleep", 6));
              Hooks.sleep(1_000);
              Hooks.call(
                  System.out,
                  Sites.register(
                      Op.CALL,
                      "Bank",
                      "print",
                      "Bank.java",
                      7,
                      "PrintStream.println",
                      Operations.find("java.io.PrintStream", "println", 1)));
              start("", () -> {});
              Hooks.exit(1);
            },
            1));
  }

  @Test
  void moreThreadsThanFitBesideEachOther() {
    Golden.check(
        "story-many.txt",
        tell(
            () -> {
              for (int i = 0; i < 14; i++) {
                start("worker-" + i, () -> {});
              }
            },
            1));
  }

  @Test
  void theMiddleOfALongStoryIsLeftOut() {
    List<String> story =
        tell(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                Hooks.pause(site(Op.YIELD, "Thread.onSpinWait", 5));
              }
            },
            1);

    assertThat(story).hasSize(602);
    assertThat(story.get(301)).isEqualTo("   ... 402 entries left out ...");
    assertThat(story.get(300)).startsWith("  300 ");
    assertThat(story.get(302)).startsWith("  703 ");
    assertThat(story.getLast()).startsWith(" 1002 ").endsWith("ends");
  }

  @Test
  void noLineEndsInSpaces() {
    assertThat(tell(StoryTest::bank, 1)).noneMatch(line -> line.endsWith(" "));
  }
}
