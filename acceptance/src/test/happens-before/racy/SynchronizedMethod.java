// edge: return from a synchronized method -> a later call of one on the same object
// source: JLS 17.4.5 (and 17.4.4)
// broken: the reading method is not synchronized
// race: SynchronizedMethod.data

public class SynchronizedMethod {
  int data;

  synchronized void write() {
    data = 42;
  }

  int read() {
    return data;
  }

  public static void main(String[] args) {
    SynchronizedMethod box = new SynchronizedMethod();
    Thread writer = new Thread(box::write);
    writer.start();
    int seen = box.read();
  }
}
