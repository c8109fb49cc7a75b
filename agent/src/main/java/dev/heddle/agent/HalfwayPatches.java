package dev.heddle.agent;

import dev.heddle.kernel.Halfway;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of where a pool's task is {@linkplain Halfway halfway}, and of the questions that tell
 * it. A method that is missing here lets the search overlook outcomes.
 */
final class HalfwayPatches {
  private static final String JUC = "java/util/concurrent/";

  private HalfwayPatches() {}

  /** The rows of {@code FutureTask}. */
  static List<JdkPatch> task() {
    return rows(
        "Callable.call",
        "cancel(",
        "get(JLjava/util/concurrent/TimeUnit;)",
        "isDone()",
        "isCancelled()",
        "state()",
        "resultNow()",
        "exceptionNow()",
        "toString()");
  }

  /**
   * The rows of {@code ThreadPoolExecutor}. {@code isTerminated}, which {@code close} asks, is
   * none: a worker passes other points before it ends.
   */
  static List<JdkPatch> pool() {
    return rows(
        "ThreadPoolExecutor.afterExecute",
        "getActiveCount()",
        "getPoolSize()",
        "getLargestPoolSize()",
        "getCompletedTaskCount()",
        "getTaskCount()",
        "getQueue()",
        "toString()",
        "shutdownNow()",
        "remove(",
        "purge()",
        "setCorePoolSize(",
        "setMaximumPoolSize(",
        "setKeepAliveTime(",
        "allowCoreThreadTimeOut(");
  }

  private static List<JdkPatch> rows(String seam, String... questions) {
    JdkPatch between =
        JdkPatch.beforeCalls(
            Set.of(JUC + seam),
            code -> {
              code.aload(0).loadConstant(JdkPatches.seamSite(seam));
              code.invokestatic(Names.HOOKS, "seamHalfway", Names.OBJECT_SITE);
            });
    return Stream.concat(Stream.of(between), Stream.of(questions).map(HalfwayPatches::question))
        .toList();
  }

  private static JdkPatch question(String method) {
    return JdkPatch.before(
        method,
        code ->
            code.invokestatic(
                Names.HOOKS, "looksHalfway", MethodTypeDesc.of(ConstantDescs.CD_void)));
  }
}
