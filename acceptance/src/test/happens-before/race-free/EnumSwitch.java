// edge: end of the initialisation of a class that the compiler made for a switch -> its use by another thread
// source: JLS 12.4.2 (the lock of a class that is being initialised) and 17.4.5

public class EnumSwitch {

  enum Colour {
    RED,
    BLUE
  }

  static int number(Colour colour) {
    return switch (colour) {
      case RED -> 1;
      case BLUE -> 2;
    };
  }

  public static void main(String[] args) {
    Thread other = new Thread(() -> number(Colour.RED));
    other.start();
    number(Colour.RED);
  }
}
