// Two subtasks of a structured scope: the first that succeeds gives the result.
// Needs --enable-preview.
// allowed: a
// allowed: b
// because: StructuredTaskScope.Joiner.anySuccessfulResultOrThrow "yields the result of any subtask
// that completed successfully".

import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

public class StsAnyWins {
  public static void main(String[] args) throws InterruptedException {
    try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
      scope.fork(() -> "a");
      scope.fork(() -> "b");
      System.out.println(scope.join());
    }
  }
}
