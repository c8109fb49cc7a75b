// edge: Exchanger.exchange in a started thread -> it returns in main
// source: java.util.concurrent package description: "each pair of threads that successfully
//    exchange objects"
// broken: the write comes after exchange
// race: ExchangerForth.data

import java.util.concurrent.Exchanger;

public class ExchangerForth {
  static final Exchanger<String> EXCHANGER = new Exchanger<>();
  static int data;

  static void write() {
    try {
      EXCHANGER.exchange("from the writer");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    data = 42;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread writer = new Thread(ExchangerForth::write);
    writer.start();
    EXCHANGER.exchange("from main");
    int seen = data;
  }
}
