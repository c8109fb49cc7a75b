// heddle: verdict failed
// heddle: kind deadlock
// heddle: explains wait for each other
// heddle: schedules 200

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Two threads lock in opposite orders while a third one waits for clients that never come. */
class DeadlockBesideSocket {
  public static void main(String[] args) throws Exception {
    Object left = new Object();
    Object right = new Object();
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread serving = new Thread(() -> accept(server), "server");
    serving.setDaemon(true);
    serving.start();
    Thread first = new Thread(() -> both(left, right), "first");
    Thread second = new Thread(() -> both(right, left), "second");
    first.start();
    second.start();
    first.join();
    second.join();
    server.close();
  }

  private static void both(Object a, Object b) {
    synchronized (a) {
      synchronized (b) {
        System.out.println("both");
      }
    }
  }

  private static void accept(ServerSocket server) {
    try {
      server.accept();
    } catch (IOException e) {
      // The server was closed.
    }
  }
}
