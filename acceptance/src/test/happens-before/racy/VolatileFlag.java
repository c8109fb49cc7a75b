// edge: write of a volatile field of an object -> a read that sees it
// source: JLS 17.4.5 (and 17.4.4)
// broken: the flag is not volatile
// race: VolatileFlag.ready

public class VolatileFlag {
  boolean ready;
  long data;

  public static void main(String[] args) {
    VolatileFlag box = new VolatileFlag();
    Thread reader =
        new Thread(
            () -> {
              if (box.ready) {
                long seen = box.data;
              }
            });
    reader.start();
    box.data = 42L;
    box.ready = true;
  }
}
