// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome {ROUND=3, SHARP=4}, total 7

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Records, a sealed interface, patterns, and an enum whose constants have bodies of their own. */
public class RecordsAndEnums {
  sealed interface Shape permits Circle, Square {}

  record Circle(int size) implements Shape {}

  record Square(int size) implements Shape {}

  enum Kind {
    ROUND {
      @Override
      int weigh(Shape shape) {
        return shape instanceof Circle(int size) ? size : 0;
      }
    },
    SHARP {
      @Override
      int weigh(Shape shape) {
        return shape instanceof Square(int size) ? size : 0;
      }
    };

    abstract int weigh(Shape shape);
  }

  static int size(Shape shape) {
    return switch (shape) {
      case Circle c -> c.size();
      case Square(int size) -> size;
    };
  }

  public static void main(String[] args) throws InterruptedException {
    List<Shape> shapes = List.of(new Circle(3), new Square(4));
    Map<Kind, Integer> weights = Collections.synchronizedMap(new EnumMap<>(Kind.class));
    Thread[] threads = new Thread[Kind.values().length];
    for (Kind kind : Kind.values()) {
      Runnable weigh = () -> shapes.forEach(s -> weights.merge(kind, kind.weigh(s), Integer::sum));
      threads[kind.ordinal()] = Thread.ofPlatform().start(weigh);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    int total = shapes.stream().mapToInt(RecordsAndEnums::size).sum();
    System.out.println(weights + ", total " + total);
  }
}
