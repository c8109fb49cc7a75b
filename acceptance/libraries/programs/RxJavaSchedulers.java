import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;

/** RxJava's own pools: computation, io, single; shut down at the end. */
public class RxJavaSchedulers {
  public static void main(String[] args) {
    int sum =
        Flowable.range(1, 4)
            .parallel(2)
            .runOn(Schedulers.computation())
            .map(n -> n * n)
            .sequential()
            .observeOn(Schedulers.io())
            .reduce(0, Integer::sum)
            .subscribeOn(Schedulers.single())
            .blockingGet();
    System.out.println("sum " + sum);
    Schedulers.shutdown();
  }
}
