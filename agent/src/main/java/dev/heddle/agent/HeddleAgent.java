package dev.heddle.agent;

import java.lang.instrument.Instrumentation;

/** A placeholder. */
public final class HeddleAgent {
  private HeddleAgent() {}

  public static void premain(String arguments, Instrumentation instrumentation) {}

  public static void agentmain(String arguments, Instrumentation instrumentation) {}
}
