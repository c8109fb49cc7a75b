/** What went wrong in an execution, in words. */
@NullMarked
package dev.heddle.explorer.diagnosis;

import org.jspecify.annotations.NullMarked;
