// edge: return from a static synchronized method -> a later call of one of the same class
// source: JLS 17.4.5 (and 17.4.4)

public class SynchronizedStaticMethod {
  static int data;

  static synchronized void write() {
    data = 42;
  }

  static synchronized int read() {
    return data;
  }

  public static void main(String[] args) {
    Thread writer = new Thread(SynchronizedStaticMethod::write);
    writer.start();
    int seen = SynchronizedStaticMethod.read();
  }
}
