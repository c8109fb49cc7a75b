package dev.heddle.benchmarks.toolkit;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints ratios: {@code benchmarks/toolkit [pattern]}. A ratio is the time
 * of something else to the toolkit's, so that 1 is as fast and more is faster.
 */
public final class ToolkitSpeed {
  private static final int WARM_UP = 4;
  private static final int ITERATIONS = 6;
  private static final int FORKS = 2;

  private ToolkitSpeed() {}

  /** Runs all, or those whose class and method the regular expression matches. */
  public static void main(String[] arguments) throws RunnerException {
    String pattern = arguments.length > 0 ? arguments[0] : "toolkit";
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(pattern)
                    .forks(FORKS)
                    .warmupIterations(WARM_UP)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(ITERATIONS)
                    .measurementTime(TimeValue.seconds(1))
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    System.out.printf("%n%-44s %10s %8s  %s%n", "benchmark", "time", "error", "ratio");
    results.forEach(result -> print(result, results));
  }

  private static void print(RunResult result, Collection<RunResult> all) {
    Result<?> time = result.getPrimaryResult();
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%-44s %10.3f %8.3f %s",
            name(result.getParams()),
            time.getScore(),
            time.getScoreError(),
            time.getScoreUnit()));
    if (method(result.getParams()).startsWith("toolkit")) {
      for (RunResult other : all) {
        if (isBeside(other.getParams(), result.getParams())) {
          double ratio = other.getPrimaryResult().getScore() / time.getScore();
          line.append(String.format(Locale.ROOT, ", %s %.2f", method(other.getParams()), ratio));
        }
      }
      Result<?> garbage = result.getSecondaryResults().get("gc.alloc.rate.norm");
      if (garbage != null) {
        line.append(String.format(Locale.ROOT, ", %.3f bytes", garbage.getScore()));
      }
    }
    System.out.println(line);
  }

  /** Whether the two do the same in another way. */
  private static boolean isBeside(BenchmarkParams other, BenchmarkParams one) {
    return !method(other).startsWith("toolkit")
        && type(other).equals(type(one))
        && parameters(other).equals(parameters(one));
  }

  private static String name(BenchmarkParams params) {
    String type = type(params);
    return type.substring(type.lastIndexOf('.') + 1)
        + "."
        + method(params)
        + " "
        + parameters(params);
  }

  private static String parameters(BenchmarkParams params) {
    StringBuilder all = new StringBuilder();
    for (String key : params.getParamsKeys()) {
      all.append(key).append('=').append(params.getParam(key)).append(' ');
    }
    return all.toString();
  }

  private static String type(BenchmarkParams params) {
    String name = params.getBenchmark();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String method(BenchmarkParams params) {
    String name = params.getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
