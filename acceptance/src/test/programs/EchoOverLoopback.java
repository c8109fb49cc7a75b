// heddle: verdict passed
// heddle: outcome echo hello
// heddle: explains talks to the outside
// heddle: schedules 200

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** An echo server and its client in one program: accept, connect and read block no other thread. */
class EchoOverLoopback {
  public static void main(String[] args) throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 5, here)) {
      Thread serving = new Thread(() -> serve(server));
      serving.start();
      try (Socket socket = new Socket(here, server.getLocalPort())) {
        new PrintWriter(socket.getOutputStream(), true).println("hello");
        System.out.println(reader(socket).readLine());
      }
      serving.join();
    }
  }

  private static void serve(ServerSocket server) {
    try (Socket socket = server.accept()) {
      new PrintWriter(socket.getOutputStream(), true).println("echo " + reader(socket).readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream()));
  }
}
