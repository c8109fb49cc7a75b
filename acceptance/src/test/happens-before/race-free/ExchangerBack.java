// edge: Exchanger.exchange in main -> it returns in the started thread
// source: java.util.concurrent package description: "each pair of threads that successfully
//    exchange objects"

import java.util.concurrent.Exchanger;

public class ExchangerBack {
  static final Exchanger<String> EXCHANGER = new Exchanger<>();
  static int data;

  static void read() {
    try {
      EXCHANGER.exchange("from the reader");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    int seen = data;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread reader = new Thread(ExchangerBack::read);
    reader.start();
    data = 42;
    EXCHANGER.exchange("from main");
  }
}
