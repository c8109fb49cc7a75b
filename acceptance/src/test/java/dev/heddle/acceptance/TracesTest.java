package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.acceptance.Heddle.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many of all schedules are not equivalent when two threads do the same: an operation with a
 * guard is one step, so two of them on one object have two orders, and on two objects one.
 */
class TracesTest {
  @TempDir private Path temp;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Object IT = new Object()                      | synchronized (IT) {}                   | 2",
        "ReentrantLock IT = new ReentrantLock()        | IT.lock(); IT.unlock();                | 2",
        "Semaphore IT = new Semaphore(1)               | IT.acquireUninterruptibly(); IT.release(); | 2",
        "ReentrantReadWriteLock IT = new ReentrantReadWriteLock()"
            + " | IT.writeLock().lock(); IT.writeLock().unlock(); | 2",
        "AtomicInteger IT = new AtomicInteger()        | IT.incrementAndGet();                  | 2",
        "AtomicInteger IT = new AtomicInteger()        | IT.get();                              | 1",
        "LinkedBlockingQueue<Integer> IT = new LinkedBlockingQueue<>() | IT.add(1);             | 2",
        "ConcurrentHashMap<Integer, Integer> IT = new ConcurrentHashMap<>() | IT.get(1);        | 1",
        "ThreadLocal<ReentrantLock> IT = ThreadLocal.withInitial(ReentrantLock::new)"
            + " | IT.get().lock(); IT.get().unlock(); | 1"
      })
  void twoThreadsHaveAsManyTracesAsOrdersThatDiffer(String field, String work, int traces)
      throws Exception {
    Path program = temp.resolve("Twice.java");
    Files.writeString(
        program,
        """
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.concurrent.locks.*;

        public class Twice {
          static final %s;

          public static void main(String[] args) throws InterruptedException {
            Thread first = new Thread(Twice::work);
            Thread second = new Thread(Twice::work);
            first.start();
            second.start();
            first.join();
            second.join();
          }

          static void work() {
            %s
          }
        }
        """
            .formatted(field, work));

    Result result =
        new Heddle(temp)
            .brief()
            .check("--strategy", "depth-first", "--schedules", "100000", program.toString());

    assertThat(result.verdict()).as("%s", result).isEqualTo("passed");
    assertThat(result.schedules()).isGreaterThan(traces).isLessThan(100_000);
    assertThat(result.report().get("distinct").getAsInt()).as("%s", result).isEqualTo(traces);
  }
}
