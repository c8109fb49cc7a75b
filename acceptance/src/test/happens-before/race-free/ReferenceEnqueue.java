// edge: Reference.enqueue returns true -> ReferenceQueue.poll returns the reference
// source: java.lang.ref package description: "the enqueueing of a reference"

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

public class ReferenceEnqueue {
  static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();
  static final Object OBJECT = new Object();
  static int data;

  public static void main(String[] args) {
    WeakReference<Object> reference = new WeakReference<>(OBJECT, QUEUE);
    Thread reader =
        new Thread(
            () -> {
              if (QUEUE.poll() != null) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    reference.enqueue();
  }
}
