// heddle: verdict passed
// heddle: outcome closed
// heddle: schedules 100

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;

/** Closing a server from another thread ends its accept; an interrupt alone does not. */
class SocketClosedByOther {
  public static void main(String[] args) throws Exception {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread accepting =
        new Thread(
            () -> {
              try {
                server.accept();
              } catch (SocketException e) {
                System.out.println("closed");
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    accepting.start();
    accepting.interrupt();
    Thread.sleep(10);
    server.close();
    accepting.join();
  }
}
