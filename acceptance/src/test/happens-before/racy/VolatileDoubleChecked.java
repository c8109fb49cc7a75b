// edge: write of a volatile reference -> the unlocked read of double-checked locking
// source: JLS 17.4.5 (and 17.4.4)
// broken: the reference is not volatile
// race: VolatileDoubleChecked.instance

public class VolatileDoubleChecked {
  static VolatileDoubleChecked instance;
  int data = 42;

  static VolatileDoubleChecked get() {
    VolatileDoubleChecked result = instance;
    if (result == null) {
      synchronized (VolatileDoubleChecked.class) {
        result = instance;
        if (result == null) {
          result = new VolatileDoubleChecked();
          instance = result;
        }
      }
    }
    return result;
  }

  public static void main(String[] args) {
    Thread other = new Thread(VolatileDoubleChecked::get);
    other.start();
    int seen = get().data;
  }
}
