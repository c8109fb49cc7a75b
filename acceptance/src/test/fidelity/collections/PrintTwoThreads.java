// Two threads print a line each to System.out.
// allowed: a\nb
// allowed: b\na
// because: PrintStream.println(String) of a PrintStream itself writes the line as one (it holds the
// stream's lock); which thread comes first is open.

public class PrintTwoThreads {
  public static void main(String[] args) throws InterruptedException {
    Thread a = Thread.ofPlatform().start(() -> System.out.println("a"));
    Thread b = Thread.ofPlatform().start(() -> System.out.println("b"));
    a.join();
    b.join();
  }
}
