package dev.heddle.agent;

import dev.heddle.kernel.Touch;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;

/**
 * The table of what is changed where the JDK keeps a default for the whole program in a static
 * field: the locales, the time zone, the handler of uncaught exceptions. Threads meet there, also
 * where the JDK asks for one on its own, as {@code String.format} does.
 */
final class DefaultsPatches {
  private static final ClassDesc LOCALE = ClassDesc.of("java.util.Locale");
  private static final ClassDesc TIME_ZONE = ClassDesc.of("java.util.TimeZone");
  private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");

  /** All rows, by internal name. */
  static final Map<String, List<JdkPatch>> BY_CLASS =
      Map.of(
          "java/util/Locale",
          List.of(
              read("getDefault()", LOCALE),
              read("getDefault(Ljava/util/Locale$Category;)", LOCALE),
              set("setDefault(Ljava/util/Locale;)", LOCALE),
              set("setDefault(Ljava/util/Locale$Category;Ljava/util/Locale;)", LOCALE)),
          "java/util/TimeZone",
          List.of(read("getDefaultRef()", TIME_ZONE), set("setDefault(", TIME_ZONE)));

  private DefaultsPatches() {}

  /** The rows of {@code Thread}, which has others, too. */
  static List<JdkPatch> handler() {
    return List.of(
        read("getDefaultUncaughtExceptionHandler()", THREAD),
        set("setDefaultUncaughtExceptionHandler(", THREAD));
  }

  private static JdkPatch read(String method, ClassDesc type) {
    return JdkPatch.before(
        method,
        code -> {
          code.loadConstant(type).loadConstant(Touch.READ.code());
          code.invokestatic(Names.HOOKS, "touch", Names.OBJECT_SITE);
        });
  }

  private static JdkPatch set(String method, ClassDesc type) {
    return JdkPatch.before(
        method,
        code -> {
          code.loadConstant(type);
          code.invokestatic(
              Names.HOOKS, "setsDefault", MethodTypeDesc.ofDescriptor("(Ljava/lang/Class;)V"));
        });
  }
}
