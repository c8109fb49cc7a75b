// run() runs in the caller; start() in a new thread.
// allowed: main NEW, worker TERMINATED
// because: Thread.run runs the task of the thread in the caller; Thread.start schedules it.
public class RunIsNoStart {
  private static volatile String where;

  public static void main(String[] args) throws InterruptedException {
    Thread thread = new Thread(() -> where = Thread.currentThread().getName(), "worker");
    thread.run();
    String first = where + " " + thread.getState();
    thread.start();
    thread.join();
    System.out.println(first + ", " + where + " " + thread.getState());
  }
}
