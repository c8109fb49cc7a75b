// heddle: verdict passed
// heddle: outcome worked\nnobody came
// heddle: schedules 20

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** Nobody connects: accept gives up after its timeout, and another thread works meanwhile. */
class AcceptTimesOut {
  public static void main(String[] args) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(50);
      Thread worker = new Thread(() -> System.out.println("worked"));
      worker.start();
      try {
        server.accept();
      } catch (SocketTimeoutException e) {
        System.out.println("nobody came");
      }
      worker.join();
    }
  }
}
