// edge: end of an enum's initialisation -> a use of its constant by another thread
// source: JLS 12.4.2 (the lock of a class that is being initialised) and 17.4.5

public class EnumInitialisation {

  enum Colour {
    RED;
    int data;

    Colour() {
      data = 42;
    }
  }

  public static void main(String[] args) {
    Thread other =
        new Thread(
            () -> {
              int first = Colour.RED.data;
            });
    other.start();
    int seen = Colour.RED.data;
  }
}
