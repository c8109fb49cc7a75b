// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 20
// heddle: explains thread "writer" is passed over for ever

/** As OwnReadersAtomic, with a monitor: who leaves notifies the writer, who finds another inside. */
public class OwnReadersMonitor {
  static int readers;

  static synchronized void enter() {
    readers++;
  }

  static synchronized void leave() {
    readers--;
    OwnReadersMonitor.class.notifyAll();
  }

  static synchronized void write() {
    try {
      while (readers > 0) {
        OwnReadersMonitor.class.wait();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static void read() {
    while (true) {
      enter();
      leave();
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 2; i++) {
      Thread reader = new Thread(OwnReadersMonitor::read, "reader-" + i);
      reader.setDaemon(true);
      reader.start();
    }
    new Thread(OwnReadersMonitor::write, "writer").start();
  }
}
