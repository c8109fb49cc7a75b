// heddle: args alpha beta
// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome 2 arguments: alpha, beta

/** A program that reads its arguments. */
public class Arguments {
  public static void main(String[] args) throws InterruptedException {
    String[] joined = new String[1];
    Thread reader = new Thread(() -> joined[0] = String.join(", ", args));
    reader.start();
    reader.join();
    System.out.println(args.length + " arguments: " + joined[0]);
    args[0] = "changed, and must not be seen by the next run";
  }
}
