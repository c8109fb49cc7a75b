// A thread is in the group of its parent, if no other is given; groups have parents and limits.
// allowed: inherited true, parent true, priority 3, afterwards null
// because: Thread constructors: group of the current thread; ThreadGroup.setMaxPriority; null when
// ended.
public class Groups {
  private static volatile boolean inherited;

  public static void main(String[] args) throws InterruptedException {
    ThreadGroup mine = Thread.currentThread().getThreadGroup();
    ThreadGroup group = new ThreadGroup("group");
    group.setMaxPriority(3);
    Thread outer = thread("unused", () -> {});
    Thread thread =
        new Thread(group, () -> inherited = new Thread(() -> {}).getThreadGroup() == group);
    thread.setPriority(Thread.MAX_PRIORITY);
    int priority = thread.getPriority();
    thread.start();
    thread.join();
    boolean parent = group.getParent() == mine && outer.getThreadGroup() == mine;
    System.out.println(
        "inherited "
            + inherited
            + ", parent "
            + parent
            + ", priority "
            + priority
            + ", afterwards "
            + thread.getThreadGroup());
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }
}
