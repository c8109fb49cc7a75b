// heddle: verdict failed
// heddle: kind stuck
// heddle: explains thread "main" waits for ever in Socket.read at ReadNeverComes.java:30
// heddle: schedules 20

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** Both ends of the connection are in the program, and nobody ever writes. */
class ReadNeverComes {
  public static void main(String[] args) throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    CountDownLatch read = new CountDownLatch(1);
    try (ServerSocket server = new ServerSocket(0, 1, here);
        Socket client = new Socket(here, server.getLocalPort());
        Socket accepted = server.accept()) {
      Thread writer =
          new Thread(
              () -> {
                try {
                  read.await();
                  accepted.getOutputStream().write(1);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      writer.start();
      client.getInputStream().read();
      read.countDown();
      writer.join();
    }
  }
}
