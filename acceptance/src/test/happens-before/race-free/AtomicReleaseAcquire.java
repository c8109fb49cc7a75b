// edge: AtomicLong.setRelease -> getAcquire sees it
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"

import java.util.concurrent.atomic.AtomicLong;

public class AtomicReleaseAcquire {
  static final AtomicLong READY = new AtomicLong();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (READY.getAcquire() == 1) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    READY.setRelease(1);
  }
}
