// edge: AtomicReference.set -> get returns that object
// source: java.util.concurrent.atomic package description: "memory effects as specified by
//    VarHandle"

import java.util.concurrent.atomic.AtomicReference;

public class AtomicReferenceGet {

  static class Box {
    int data;
  }

  static final AtomicReference<Box> SHARED = new AtomicReference<>();

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              Box box = SHARED.get();
              if (box != null) {
                int seen = box.data;
              }
            });
    reader.start();
    Box box = new Box();
    box.data = 42;
    SHARED.set(box);
  }
}
