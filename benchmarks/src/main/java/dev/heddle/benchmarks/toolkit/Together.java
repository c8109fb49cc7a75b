package dev.heddle.benchmarks.toolkit;

import java.util.ArrayList;
import java.util.List;

/** Threads that do something at the same time. */
final class Together {
  private Together() {}

  /** What one of them does; they are numbered from 0. */
  interface Part {
    void run(int number) throws InterruptedException;
  }

  /** Starts so many threads and waits for their ends. */
  static void run(int threads, boolean virtual, Part part) throws InterruptedException {
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      Runnable body =
          () -> {
            try {
              part.run(number);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          };
      all.add(virtual ? Thread.ofVirtual().unstarted(body) : Thread.ofPlatform().unstarted(body));
    }
    all.forEach(Thread::start);
    for (Thread thread : all) {
      thread.join();
    }
  }
}
