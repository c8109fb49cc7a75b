// parkNanos may return early for no reason; a loop around it waits as long as it must.
// allowed: waited enough true, seen false
// allowed: waited enough true, seen true
// because: LockSupport.parkNanos: returns when "the specified waiting time elapses; or the call
// spuriously (that is, for no reason) returns"; what the other thread does meanwhile is open.
// options: --timeouts any

import java.util.concurrent.locks.LockSupport;

public class ParkNanosElapsed {
  static volatile boolean set;

  public static void main(String[] args) throws InterruptedException {
    Thread setter = Thread.ofPlatform().start(() -> set = true);
    long begin = System.nanoTime();
    for (long left = 500_000; left > 0; left = begin + 500_000 - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    boolean enough = System.nanoTime() - begin >= 500_000;
    boolean seen = set;
    setter.join();
    System.out.println("waited enough " + enough + ", seen " + seen);
  }
}
