package dev.heddle.cli;

/** A placeholder that prints its arguments. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println(String.join(" ", args));
  }
}
