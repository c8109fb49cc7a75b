// A thread that does nothing may have ended when its starter looks, or not.
// allowed: new false, started true, joined false
// allowed: new false, started false, joined false
// because: Thread.isAlive: alive if it has been started and has not yet terminated.
public class AliveOrNot {
  public static void main(String[] args) throws InterruptedException {
    Thread thread = new Thread(() -> {});
    boolean fresh = thread.isAlive();
    thread.start();
    boolean started = thread.isAlive();
    thread.join();
    System.out.println("new " + fresh + ", started " + started + ", joined " + thread.isAlive());
  }
}
