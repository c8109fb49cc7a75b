// heddle: verdict failed
// heddle: kind exception
// heddle: explains NullPointerException
// heddle: explains reader

/** A reader finds no configuration if it is quicker than the writer; the writer never notices. */
public class ExceptionInOneThread {
  private static volatile String configuration;

  public static void main(String[] args) throws InterruptedException {
    Thread reader = new Thread(() -> System.out.println(configuration.length()), "reader");
    Thread writer = new Thread(() -> configuration = "size=3", "writer");
    reader.start();
    writer.start();
    reader.join();
    writer.join();
  }
}
