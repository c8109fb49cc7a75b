// heddle: verdict passed
// heddle: outcome StackTraces.fail StackTraces.main\nStackTraces.fail java.lang.Thread.run

/** Stack traces show the program's frames, and none of Heddle's, which differ from run to run. */
public class StackTraces {
  public static void main(String[] args) throws InterruptedException {
    fail();
    Thread thread = new Thread(StackTraces::fail);
    thread.start();
    thread.join();
  }

  private static void fail() {
    StackTraceElement[] all = new RuntimeException().getStackTrace();
    for (StackTraceElement frame : all) {
      assert !frame.getClassName().startsWith("dev.heddle") : frame;
    }
    System.out.println(name(all[0]) + " " + name(all[all.length - 1]));
  }

  private static String name(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName();
  }
}
