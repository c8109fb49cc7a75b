// Who polls a flag until a deadline sees it in time: time passes when nobody else can go on.
// allowed: done
// because: nothing in the program takes seconds, and its threads are fairly scheduled.

public class PollFlag {
  static volatile boolean done;

  public static void main(String[] args) throws InterruptedException {
    Thread other = Thread.ofPlatform().start(() -> done = true);
    long end = System.nanoTime() + 2_000_000_000L;
    while (!done && System.nanoTime() < end) {}
    System.out.println(done ? "done" : "too late");
    other.join();
  }
}
