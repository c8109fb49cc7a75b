package dev.heddle.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of Heddle. */
final class Version implements IVersionProvider {
  static String heddle() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  static String jdk() {
    return Runtime.version().toString();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"heddle " + heddle() + " (Java " + jdk() + ")"};
  }
}
