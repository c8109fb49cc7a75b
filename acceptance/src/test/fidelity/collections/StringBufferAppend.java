// Two threads append two letters each with one call to a StringBuffer: never mixed. One of them
// then reverses the buffer.
// allowed: bacd
// allowed: badc
// allowed: dcba
// because: StringBuffer: "String buffers are safe for use by multiple threads. The methods are
// synchronized where necessary so that all the operations on any particular instance behave as if
// they occur in some serial order".

public class StringBufferAppend {
  public static void main(String[] args) throws InterruptedException {
    var buffer = new StringBuffer();
    Thread a =
        Thread.ofPlatform()
            .start(
                () -> {
                  buffer.append("ab");
                  buffer.reverse();
                });
    Thread b = Thread.ofPlatform().start(() -> buffer.append("cd"));
    a.join();
    b.join();
    System.out.println(buffer.toString());
  }
}
