// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10

import java.util.concurrent.locks.LockSupport;

/** Two that park for a while, and look whether it is their turn: it is nobody's. */
public class ParksInVain {
  static volatile int turn = 2;

  static void await(int own) {
    while (turn != own) {
      LockSupport.parkNanos(1_000_000);
    }
    turn = 1 - own;
  }

  public static void main(String[] args) {
    new Thread(() -> await(0), "zero").start();
    new Thread(() -> await(1), "one").start();
  }
}
