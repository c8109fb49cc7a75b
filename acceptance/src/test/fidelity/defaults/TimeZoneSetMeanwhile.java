// The default time zone is the JVM's, and whoever sets it sets it for all threads.
// allowed: before before
// allowed: before after
// allowed: after after
// because: TimeZone.setDefault: sets the TimeZone that is returned by the getDefault method.
import java.util.TimeZone;

public class TimeZoneSetMeanwhile {
  public static void main(String[] args) throws InterruptedException {
    Thread setter = new Thread(() -> TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia")));
    setter.start();
    String first = TimeZone.getDefault().getID();
    String second = java.time.ZoneId.systemDefault().getId();
    setter.join();
    System.out.println(word(first) + " " + word(second));
  }

  private static String word(String zone) {
    return zone.equals("Pacific/Apia") ? "after" : "before";
  }
}
