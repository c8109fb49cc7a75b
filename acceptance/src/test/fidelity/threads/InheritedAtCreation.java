// A child inherits the value that its parent has when the child is created, not when it is started.
// allowed: child one+, parent two
// because: InheritableThreadLocal.childValue: called when the child thread is created.
public class InheritedAtCreation {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final InheritableThreadLocal<String> VALUE =
      new InheritableThreadLocal<>() {
        @Override
        protected String childValue(String parent) {
          return parent + "+";
        }
      };

  private static void child() {
    log("child " + VALUE.get() + ",");
    VALUE.set("changed");
  }

  public static void main(String[] args) throws InterruptedException {
    VALUE.set("one");
    Thread child = thread("child", () -> child());
    VALUE.set("two");
    child.start();
    child.join();
    System.out.println(LOG + "parent " + VALUE.get());
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
