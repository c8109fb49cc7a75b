// heddle: verdict passed
// heddle: outcome got 42
// heddle: schedules 100

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A server with a selector, a client with a blocking channel; another thread wakes the selector. */
class SelectorEcho {
  private static volatile boolean stopped;

  public static void main(String[] args) throws Exception {
    Selector selector = Selector.open();
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
    Thread serving =
        new Thread(
            () -> {
              try {
                serve(selector, server);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    serving.start();
    try (SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
      client.write(ByteBuffer.wrap(new byte[] {41}));
      ByteBuffer answer = ByteBuffer.allocate(1);
      client.read(answer);
      System.out.println("got " + answer.get(0));
    }
    stopped = true;
    selector.wakeup();
    serving.join();
    server.close();
    selector.close();
  }

  private static void serve(Selector selector, ServerSocketChannel server) throws Exception {
    while (!stopped) {
      selector.select();
      for (SelectionKey key : selector.selectedKeys()) {
        if (key.isAcceptable()) {
          SocketChannel channel = server.accept();
          channel.configureBlocking(false);
          channel.register(selector, SelectionKey.OP_READ);
        } else if (key.isReadable()) {
          SocketChannel channel = (SocketChannel) key.channel();
          ByteBuffer byteRead = ByteBuffer.allocate(1);
          if (channel.read(byteRead) < 0) {
            channel.close();
          } else {
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (byteRead.get(0) + 1)}));
          }
        }
      }
      selector.selectedKeys().clear();
    }
  }
}
