// heddle: args 5

/**
 * Each station asks twice for the token, and passes it down if it is there. The journal has no room
 * for a token that goes round twice without anybody asking in vain.
 */
public class TokenTwice {
  private static int[] journal = {};
  private static int entries;
  private static int holder;

  private static synchronized void ask(int station, int n) {
    if (holder == station) {
      journal[entries++] = station;
      holder = (station + n - 1) % n;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    journal = new int[2 * n];
    holder = n - 1;
    for (int i = 0; i < n; i++) {
      int station = i;
      Runnable visits =
          () -> {
            ask(station, n);
            ask(station, n);
          };
      new Thread(visits, "station-" + station).start();
    }
  }
}
