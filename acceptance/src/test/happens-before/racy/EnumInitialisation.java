// edge: end of an enum's initialisation -> a use of its constant by another thread
// source: JLS 12.4.2 (the lock of a class that is being initialised) and 17.4.5
// broken: the constant's field is written after the initialisation
// race: EnumInitialisation.Colour.data

public class EnumInitialisation {

  enum Colour {
    RED;
    int data;

    void fill() {
      data = 42;
    }
  }

  public static void main(String[] args) {
    Thread other =
        new Thread(
            () -> {
              Colour.RED.fill();
            });
    other.start();
    int seen = Colour.RED.data;
  }
}
