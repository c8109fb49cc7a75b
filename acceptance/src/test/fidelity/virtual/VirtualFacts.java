// What a virtual thread says of itself, and that two of them meet in a SynchronousQueue.
// allowed: daemon true, name "", priority 5, handed x
// because: Thread: "Virtual threads are daemon threads"; "Virtual threads do not have a thread name
// by default"; their priority is "always Thread.NORM_PRIORITY".

import java.util.concurrent.SynchronousQueue;

public class VirtualFacts {
  static volatile String facts;
  static volatile String handed;

  public static void main(String[] args) throws InterruptedException {
    var queue = new SynchronousQueue<String>();
    Thread giver =
        Thread.startVirtualThread(
            () -> {
              Thread self = Thread.currentThread();
              facts =
                  "daemon "
                      + self.isDaemon()
                      + ", name \""
                      + self.getName()
                      + "\", priority "
                      + self.getPriority();
              try {
                queue.put("x");
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    Thread taker =
        Thread.startVirtualThread(
            () -> {
              try {
                handed = queue.take();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    giver.join();
    taker.join();
    System.out.println(facts + ", handed " + handed);
  }
}
