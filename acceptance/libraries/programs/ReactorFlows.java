import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Streams that change threads: publishOn, parallel, a sink fed by two threads, a delay. */
public class ReactorFlows {
  public static void main(String[] args) throws Exception {
    Scheduler threads = Schedulers.newParallel("threads", 2);
    int squares =
        Flux.range(1, 4)
            .parallel(2)
            .runOn(threads)
            .map(n -> n * n)
            .sequential()
            .reduce(0, Integer::sum)
            .block();
    List<String> pairs =
        Flux.zip(
                Flux.just("a", "b").subscribeOn(threads),
                Flux.just(1, 2).publishOn(threads),
                (letter, digit) -> letter + digit)
            .collectList()
            .block();
    Sinks.Many<Integer> sink = Sinks.many().unicast().onBackpressureBuffer();
    Mono<Integer> sum = sink.asFlux().publishOn(threads).take(2).reduce(0, Integer::sum);
    Sinks.EmitFailureHandler again = Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1));
    Thread producer = new Thread(() -> sink.emitNext(1, again), "producer");
    producer.start();
    sink.emitNext(2, again);
    String late = Mono.just("late").delayElement(Duration.ofMillis(10), threads).block();
    System.out.println(squares + " " + pairs + " " + sum.block() + " " + late);
    producer.join();
    threads.dispose();
  }
}
