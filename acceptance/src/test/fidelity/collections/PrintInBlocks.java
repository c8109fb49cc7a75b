// Two threads print in two pieces, each in a block synchronized on a lock that both know.
// allowed: ab\ncd
// allowed: cd\nab
// because: JLS 17.1: the blocks exclude each other, so the pieces of one line stay together.

import java.io.PrintStream;

public class PrintInBlocks {
  public static void main(String[] args) throws InterruptedException {
    Thread one = Thread.ofPlatform().start(() -> print("a", "b"));
    Thread two = Thread.ofPlatform().start(() -> print("c", "d"));
    one.join();
    two.join();
  }

  static void print(String left, String right) {
    PrintStream out = System.out;
    synchronized (out) {
      out.print(left);
      out.println(right);
    }
  }
}
