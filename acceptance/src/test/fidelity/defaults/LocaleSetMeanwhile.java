// The default locales are the JVM's, and whoever sets them sets them for all threads.
// allowed: 1.5 1.5
// allowed: 1.5 1,5
// allowed: 1,5 1,5
// because: Locale.setDefault: sets the default locale for this instance of the Java Virtual Machine.
import java.util.Locale;

public class LocaleSetMeanwhile {
  public static void main(String[] args) throws InterruptedException {
    Locale.setDefault(Locale.ROOT);
    Thread setter = new Thread(() -> Locale.setDefault(Locale.GERMANY));
    setter.start();
    String first = String.format(Locale.getDefault(), "%.1f", 1.5);
    String second = String.format(Locale.getDefault(Locale.Category.FORMAT), "%.1f", 1.5);
    setter.join();
    System.out.println(first + " " + second);
  }
}
