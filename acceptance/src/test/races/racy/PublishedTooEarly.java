// heddle: verdict failed
// heddle: kind race
// heddle: explains the PublishedTooEarly was published before its constructor finished
// heddle: explains | name = "set";

/** A constructor shows its object to another thread before all fields are set. */
public class PublishedTooEarly {
  private static volatile PublishedTooEarly shared;
  private String name;

  PublishedTooEarly() {
    shared = this;
    name = "set";
  }

  public static void main(String[] args) throws InterruptedException {
    Thread reader =
        new Thread(
            () -> {
              PublishedTooEarly object = shared;
              if (object != null && object.name == null) {
                System.out.println("unset");
              }
            });
    reader.start();
    new PublishedTooEarly();
    reader.join();
  }
}
