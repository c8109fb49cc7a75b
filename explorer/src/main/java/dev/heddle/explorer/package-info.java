/** Many executions of a program: strategies, race detection, findings, shrinking and replay. */
@NullMarked
package dev.heddle.explorer;

import org.jspecify.annotations.NullMarked;
