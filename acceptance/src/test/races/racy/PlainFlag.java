// heddle: verdict failed
// heddle: kind race
// heddle: explains `stop` is not volatile
// heddle: explains PlainFlag.stop: thread

/** A thread runs until a flag is set, which is not volatile. */
public class PlainFlag {
  private boolean stop;

  void run() {
    while (!stop) {
      Thread.onSpinWait();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    PlainFlag flag = new PlainFlag();
    Thread worker = new Thread(flag::run, "worker");
    worker.start();
    flag.stop = true;
    worker.join();
  }
}
