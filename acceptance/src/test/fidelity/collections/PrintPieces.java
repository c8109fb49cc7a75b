// The same without a lock: the pieces mix.
// allowed: abx
// allowed: axb
// allowed: xab
// because: PrintStream.print prints one piece; nothing keeps two calls together.

public class PrintPieces {
  public static void main(String[] args) throws InterruptedException {
    Thread one =
        Thread.ofPlatform()
            .start(
                () -> {
                  System.out.print("a");
                  System.out.print("b");
                });
    Thread two = Thread.ofPlatform().start(() -> System.out.print("x"));
    one.join();
    two.join();
  }
}
