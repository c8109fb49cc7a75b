/**
 * The toolkit beside the JDK's classes and other libraries, measured with JMH: {@code
 * benchmarks/toolkit}. What is compared stands in one class and has the same parameters.
 */
@NullMarked
package dev.heddle.benchmarks.toolkit;

import org.jspecify.annotations.NullMarked;
