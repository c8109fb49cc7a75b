// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome answer = 42

import java.util.concurrent.CompletableFuture;

/** A static initialiser starts a thread that needs the class as soon as it is initialised. */
public class StaticInitStartsThread {
  static final class Answer {
    static final CompletableFuture<Integer> FUTURE = new CompletableFuture<>();
    static final Thread WORKER;
    static int base;

    static {
      base = 40;
      WORKER = new Thread(Answer::compute, "worker");
      WORKER.start();
      base++;
    }

    static void compute() {
      FUTURE.complete(base + 1);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    System.out.println("answer = " + Answer.FUTURE.join());
    Answer.WORKER.join();
  }
}
