// A join with a duration on a virtual thread: it has ended or not yet.
// allowed: ended true, state TERMINATED
// allowed: ended false
// because: Thread.join(Duration): "true if the thread has terminated, false if the thread has not
// terminated".
// options: --timeouts any

import java.time.Duration;

public class VirtualTimedJoin {
  public static void main(String[] args) throws InterruptedException {
    Thread thread = Thread.startVirtualThread(Thread::yield);
    boolean ended = thread.join(Duration.ofNanos(100_000));
    System.out.println("ended " + ended + (ended ? ", state " + thread.getState() : ""));
    thread.join();
  }
}
