// heddle: verdict passed
// heddle: outcome 5
// heddle: explains AsynchronousChannel.open at AsynchronousFutures.java
// heddle: schedules 50

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.Future;

/** Futures that threads of the JVM complete wake the program's thread that waits for them. */
class AsynchronousFutures {
  public static void main(String[] args) throws Exception {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open();
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
      Future<AsynchronousSocketChannel> accepted = server.bind(here).accept();
      client.connect(server.getLocalAddress()).get();
      try (AsynchronousSocketChannel channel = accepted.get()) {
        channel.write(ByteBuffer.wrap(new byte[] {5})).get();
        ByteBuffer read = ByteBuffer.allocate(1);
        client.read(read).get();
        System.out.println(read.get(0));
      }
    }
  }
}
