// edge: return from a static synchronized method -> a later call of one of the same class
// source: JLS 17.4.5 (and 17.4.4)
// broken: one locks the class, the other an object
// race: SynchronizedStaticMethod.data

public class SynchronizedStaticMethod {
  static int data;

  static synchronized void write() {
    data = 42;
  }

  synchronized int read() {
    return data;
  }

  public static void main(String[] args) {
    Thread writer = new Thread(SynchronizedStaticMethod::write);
    writer.start();
    int seen = new SynchronizedStaticMethod().read();
  }
}
