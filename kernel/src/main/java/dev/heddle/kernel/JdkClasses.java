package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The classes of the JDK that are loaded: their static fields hold what programs keep there. */
public final class JdkClasses {
  private static Supplier<Class<?>[]> loaded = () -> new Class<?>[0];

  private JdkClasses() {}

  /** Says who knows all classes of this JVM. */
  public static void setLoaded(Supplier<Class<?>[]> all) {
    loaded = all;
  }

  /** Those with static fields in which a program may have left something. */
  static List<Class<?>> withState() {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> type : loaded.get()) {
      ClassLoader loader = type.getClassLoader();
      boolean ofJdk = loader == null || loader == ClassLoader.getPlatformClassLoader();
      if (ofJdk && !type.isArray() && !type.isHidden() && !Reachable.isNoise(type)) {
        types.add(type);
      }
    }
    return types;
  }
}
