package dev.heddle.kernel;

import java.io.FileDescriptor;

/** What the program of one execution has opened outside, and what has to be closed after it. */
final class Possessions {
  boolean isInner(FileDescriptor descriptor) {
    return false;
  }

  boolean areAsynchronous() {
    return false;
  }

  void close() {}
}
