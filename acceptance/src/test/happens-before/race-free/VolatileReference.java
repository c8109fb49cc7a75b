// edge: write of a volatile reference -> a read that sees it
// source: JLS 17.4.5 (and 17.4.4)

public class VolatileReference {

  static class Box {
    int data;
  }

  static volatile Box shared;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              Box box = shared;
              if (box != null) {
                int seen = box.data;
              }
            });
    reader.start();
    Box box = new Box();
    box.data = 42;
    shared = box;
  }
}
