package checks;

import checks.model.Call;
import checks.model.History;
import dev.heddle.toolkit.BarrierBrokenException;
import dev.heddle.toolkit.ClosedException;
import dev.heddle.toolkit.WaitInterruptedException;
import dev.heddle.toolkit.WaitTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The threads of a check. */
final class Threads {
  /** What a thread does. */
  interface Body {
    void run() throws Exception;
  }

  private final List<Thread> threads = new ArrayList<>();

  Threads add(Body body) {
    threads.add(
        new Thread(
            () -> {
              try {
                body.run();
              } catch (RuntimeException | Error e) {
                throw e;
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            },
            "t" + (threads.size() + 1)));
    return this;
  }

  /** Counted from 1. */
  void interrupt(int number) {
    threads.get(number - 1).interrupt();
  }

  Threads start() {
    threads.forEach(Thread::start);
    return this;
  }

  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    for (int i = 0; i < threads.size(); i++) {
      String name = threads.get(i).getName();
      assert name.equals("t" + (i + 1)) : "a thread is still called " + name;
    }
  }

  /** Starts all and waits for all. */
  static void run(Body... bodies) throws InterruptedException {
    Threads threads = new Threads();
    for (Body body : bodies) {
      threads.add(body);
    }
    threads.start().join();
  }

  /** Makes a call and notes it. An interrupt that ends it must still be there, and is taken away. */
  static void call(History history, String operation, Callable<?> action) {
    Call call = history.begin(operation);
    history.end(call, outcome(action));
  }

  /** The result, or a word for the exception. */
  static Object outcome(Callable<?> action) {
    try {
      Object result = action.call();
      return result == null || result.equals(false) ? "no" : result.equals(true) ? "ok" : result;
    } catch (ClosedException e) {
      return "closed";
    } catch (WaitInterruptedException e) {
      boolean still = Thread.interrupted();
      assert still : "the interrupt status was lost";
      return "interrupted";
    } catch (WaitTimeoutException e) {
      return "timeout";
    } catch (BarrierBrokenException e) {
      return "broken";
    } catch (IllegalStateException e) {
      return "refused";
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
