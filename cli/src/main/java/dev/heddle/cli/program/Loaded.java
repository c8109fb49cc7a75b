package dev.heddle.cli.program;

import dev.heddle.kernel.Program;
import java.util.List;

/**
 * A program that is ready to be loaded. Its classes must be loaded after the agent has been
 * installed.
 *
 * @param loader loads its classes
 * @param mainClasses the classes of which the first that has a main method is started
 * @param target what the user named
 */
public record Loaded(ClassLoader loader, List<String> mainClasses, Target target) {

  /** Loads the main class, without initialising it, and makes a program that starts it. */
  public Program program(List<String> arguments) throws ProgramException {
    ProgramException first = null;
    for (String mainClass : mainClasses) {
      try {
        return program(mainClass, arguments);
      } catch (ProgramException e) {
        first = first == null ? e : first;
      }
    }
    throw first == null ? new ProgramException(target.name() + " has no class") : first;
  }

  private Program program(String mainClass, List<String> arguments) throws ProgramException {
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
