package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.observe.History;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Result;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When two executions end in the same finding: if the kind and its {@linkplain Diagnosis#key key}
 * are the same, and the message but for numbers. Of outputs that are not allowed: if the output is
 * the same but for numbers, with {@code --keep-going}, which tells them apart, exactly.
 */
final class Sameness extends Attempts {
  private final Function<Result, @Nullable String> signature;

  private Sameness(Executions executions, Function<Result, @Nullable String> signature) {
    super(executions);
    this.signature = signature;
  }

  /** For a finding; {@code null} if it is of a kind that is not shrunk. */
  static @Nullable Sameness of(
      Findings.Entry entry, Judging judging, Executions executions, boolean keepGoing) {
    return switch (entry.kind) {
      case ASSERTION, EXCEPTION, DEADLOCK, STUCK, EXIT ->
          entry.finding.kind() == entry.kind
              ? new Sameness(executions, result -> ending(result, entry.kind))
              : null;
      case OUTCOME ->
          new Sameness(executions, result -> output(result, judging, executions, keepGoing));
      case LIVELOCK, STARVATION, RACE, LIMIT, UNSUPPORTED -> null;
    };
  }

  @Override
  Observer observer() {
    return Observer.NONE;
  }

  @Override
  @Nullable String signature(Result result) {
    return signature.apply(result);
  }

  private static @Nullable String ending(Result result, Kind kind) {
    if (!Diagnosis.kinds(result).contains(kind)) {
      return null;
    }
    String message = new Diagnosis(new History()).explain(result, kind).message();
    return Diagnosis.key(result, kind) + "\n" + withoutNumbers(message);
  }

  private static @Nullable String output(
      Result result, Judging judging, Executions executions, boolean keepGoing) {
    var problem = Judging.isEnd(result.ending()) ? judging.outcome() : null;
    if (problem == null) {
      return null;
    }
    String output = executions.kernel().out().text();
    return problem.message() + "\n" + (keepGoing ? output : withoutNumbers(output));
  }
}
