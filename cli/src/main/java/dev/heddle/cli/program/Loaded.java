package dev.heddle.cli.program;

import dev.heddle.kernel.Program;
import java.util.List;

/**
 * A program that is ready to be loaded. Its classes must be loaded after the agent has been
 * installed.
 *
 * @param loader loads its classes
 * @param mainClass the name of the class to start
 * @param target what the user named
 */
public record Loaded(ClassLoader loader, String mainClass, Target target) {

  /** Loads the main class, without initialising it, and makes a program that starts it. */
  public Program program(List<String> arguments) throws ProgramException {
    try {
      return MainMethod.of(Class.forName(mainClass, false, loader), arguments);
    } catch (ClassNotFoundException e) {
      String where = target.classPath() == null ? "" : " on the class path " + target.classPath();
      throw new ProgramException("no such class: " + mainClass + where, e);
    } catch (LinkageError e) {
      throw new ProgramException("class " + mainClass + " cannot be loaded: " + e, e);
    }
  }
}
