// edge: start of a virtual thread -> its first action
// source: JLS 17.4.5 (and 17.4.4)

public class VirtualThreadStart {
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread reader =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  int seen = data;
                });
    data = 42;
    reader.start();
    reader.join();
  }
}
