// heddle: verdict failed
// heddle: kind assertion
// heddle: kind race
// heddle: explains served 1 of 2
// heddle: schedules 300

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Two clients of one server, each served by a thread; the count of served ones is not guarded. */
class TwoClients {
  private static int served;

  public static void main(String[] args) throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 5, here)) {
      Thread[] clients = new Thread[2];
      for (int i = 0; i < clients.length; i++) {
        clients[i] = new Thread(() -> ask(here, server.getLocalPort()));
        clients[i].start();
      }
      Thread[] servers = new Thread[2];
      for (int i = 0; i < servers.length; i++) {
        Socket socket = server.accept();
        servers[i] = new Thread(() -> serve(socket));
        servers[i].start();
      }
      for (int i = 0; i < 2; i++) {
        clients[i].join();
        servers[i].join();
      }
    }
    assert served == 2 : "served " + served + " of 2";
  }

  private static void ask(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      socket.getOutputStream().write(41);
      int answer = socket.getInputStream().read();
      assert answer == 42 : "answered " + answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      int asked = socket.getInputStream().read();
      socket.getOutputStream().write(asked + 1);
      served++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
