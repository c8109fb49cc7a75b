/** x. */
@NullMarked
package dev.heddle.toolkit;

import org.jspecify.annotations.NullMarked;
