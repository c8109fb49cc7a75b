// edge: end of an interface's initialisation -> a use of its constant by another thread
// source: JLS 12.4.2 (the lock of a class that is being initialised) and 17.4.5

public class InterfaceInitialisation {

  interface Settings {
    int[] DATA = {Integer.parseInt("42")};
  }

  public static void main(String[] args) {
    Thread other =
        new Thread(
            () -> {
              int first = Settings.DATA[0];
            });
    other.start();
    int seen = Settings.DATA[0];
  }
}
