// edge: end of the initialisation of a class that the compiler made for a switch -> its use by another thread
// source: JLS 12.4.2 (the lock of a class that is being initialised) and 17.4.5
// broken: the table from constants to numbers is filled when it is first used
// race: int[]

public class EnumSwitch {

  enum Colour {
    RED,
    BLUE
  }

  static final int[] numbers = new int[2];

  static int number(Colour colour) {
    if (numbers[colour.ordinal()] == 0) {
      numbers[colour.ordinal()] = colour.ordinal() + 1;
    }
    return numbers[colour.ordinal()];
  }

  public static void main(String[] args) {
    Thread other = new Thread(() -> number(Colour.RED));
    other.start();
    number(Colour.RED);
  }
}
