// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome ok

import java.util.concurrent.locks.*;
public class SpinParkNanos {
  static volatile boolean done;
  public static void main(String[] args) throws Exception {
    Thread t = new Thread(() -> { LockSupport.parkNanos(1_000_000); done = true; });
    t.start();
    while (!done) Thread.yield();
    t.join();
    System.out.println("ok");
  }
}
