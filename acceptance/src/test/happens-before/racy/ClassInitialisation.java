// edge: end of a class's initialisation -> the first use of the class by another thread
// source: JLS 12.4.2 (the lock of a class that is being initialised) and 17.4.5
// broken: the field is written after the initialisation
// race: ClassInitialisation.Holder.data

public class ClassInitialisation {

  static class Holder {
    static int data;

    static void fill() {
      data = 42;
    }
  }

  public static void main(String[] args) {
    Thread other =
        new Thread(
            () -> {
              Holder.fill();
            });
    other.start();
    int seen = Holder.data;
  }
}
