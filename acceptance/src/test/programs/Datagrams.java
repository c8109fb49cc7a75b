// heddle: verdict passed
// heddle: outcome 7\ntimed out
// heddle: schedules 50

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;

/** One thread sends a datagram, the other one waits for it, and then for one that does not come. */
class Datagrams {
  public static void main(String[] args) throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (DatagramSocket receiver = new DatagramSocket(0, here)) {
      receiver.setSoTimeout(60_000);
      int port = receiver.getLocalPort();
      Thread sender =
          new Thread(
              () -> {
                try (DatagramSocket socket = new DatagramSocket(0, here)) {
                  socket.send(new DatagramPacket(new byte[] {7}, 1, here, port));
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      sender.start();
      DatagramPacket packet = new DatagramPacket(new byte[1], 1);
      receiver.receive(packet);
      System.out.println(packet.getData()[0]);
      sender.join();
      receiver.setSoTimeout(20);
      try {
        receiver.receive(packet);
      } catch (SocketTimeoutException e) {
        System.out.println("timed out");
      }
    }
  }
}
