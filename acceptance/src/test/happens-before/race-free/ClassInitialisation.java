// edge: end of a class's initialisation -> the first use of the class by another thread
// source: JLS 12.4.2 (the lock of a class that is being initialised) and 17.4.5

public class ClassInitialisation {

  static class Holder {
    static int data;

    static {
      data = 42;
    }
  }

  public static void main(String[] args) {
    Thread other =
        new Thread(
            () -> {
              int first = Holder.data;
            });
    other.start();
    int seen = Holder.data;
  }
}
