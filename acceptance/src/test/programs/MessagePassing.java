// heddle: verdict passed
// heddle: outcome ready false, data 0
// heddle: outcome ready false, data 1
// heddle: outcome ready true, data 1

/** The message passing litmus test with volatile fields: who sees the flag sees the data. */
public class MessagePassing {
  private static volatile int data;
  private static volatile boolean ready;
  private static String seen;

  static void send() {
    data = 1;
    ready = true;
  }

  static void receive() {
    boolean flag = ready;
    int value = data;
    seen = "ready " + flag + ", data " + value;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread sender = new Thread(MessagePassing::send);
    Thread receiver = new Thread(MessagePassing::receive);
    sender.start();
    receiver.start();
    sender.join();
    receiver.join();
    System.out.println(seen);
  }
}
