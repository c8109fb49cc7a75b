// Two threads write two bytes each with one call to a ByteArrayOutputStream: never mixed.
// allowed: abcd
// allowed: cdab
// because: ByteArrayOutputStream.write(byte[], int, int) is synchronized.

import java.io.ByteArrayOutputStream;

public class ByteArrayWriters {
  public static void main(String[] args) throws InterruptedException {
    var bytes = new ByteArrayOutputStream();
    Thread a = Thread.ofPlatform().start(() -> bytes.writeBytes(new byte[] {'a', 'b'}));
    Thread b = Thread.ofPlatform().start(() -> bytes.writeBytes(new byte[] {'c', 'd'}));
    a.join();
    b.join();
    System.out.println(bytes);
  }
}
