package dev.heddle.cli.program;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of the checked program, apart from Heddle's: its parent is the platform's class
 * loader. Assertions are on.
 */
final class ProgramLoader extends URLClassLoader {
  private final Map<String, byte[]> compiled;

  /**
   * A loader.
   *
   * @param compiled classes in memory, by name with dots
   * @param classPath where to look for others
   */
  ProgramLoader(Map<String, byte[]> compiled, List<Path> classPath) throws ProgramException {
    // Without a name, as stack traces name the loader of classes that has one.
    super(urls(classPath), ClassLoader.getPlatformClassLoader());
    this.compiled = Map.copyOf(compiled);
    setDefaultAssertionStatus(true);
  }

  private static URL[] urls(List<Path> classPath) throws ProgramException {
    URL[] urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = classPath.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new ProgramException("not a class path entry: " + classPath.get(i), e);
      }
    }
    return urls;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = compiled.get(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] bytes =
        name.endsWith(".class")
            ? compiled.get(name.substring(0, name.length() - ".class".length()).replace('/', '.'))
            : null;
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }
}
