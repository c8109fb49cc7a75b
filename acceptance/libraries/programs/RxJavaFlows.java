import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.processors.PublishProcessor;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Streams that change threads: parallel maps, zip, a processor fed by two threads, a timer. */
public class RxJavaFlows {
  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Scheduler threads = Schedulers.from(pool);
    int squares =
        Flowable.range(1, 4)
            .flatMap(n -> Flowable.just(n).subscribeOn(threads).map(i -> i * i))
            .reduce(0, Integer::sum)
            .blockingGet();
    List<String> pairs =
        Flowable.zip(
                Flowable.just("a", "b").subscribeOn(threads),
                Flowable.just(1, 2).observeOn(threads),
                (letter, digit) -> letter + digit)
            .toList()
            .blockingGet();
    PublishProcessor<Integer> numbers = PublishProcessor.create();
    var serialized = numbers.toSerialized();
    var sum =
        serialized.onBackpressureBuffer().observeOn(threads).reduce(0, Integer::sum).toFuture();
    Thread producer = new Thread(() -> serialized.onNext(1), "producer");
    producer.start();
    serialized.onNext(2);
    producer.join();
    serialized.onComplete();
    long ticks =
        Observable.interval(10, TimeUnit.MILLISECONDS, threads).take(3).count().blockingGet();
    System.out.println(squares + " " + pairs + " " + sum.get() + " " + ticks);
    pool.shutdown();
  }
}
