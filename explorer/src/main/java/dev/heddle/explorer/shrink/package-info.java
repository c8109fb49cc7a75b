/** Makes a schedule that shows a finding as simple as one can be that still shows it. */
@NullMarked
package dev.heddle.explorer.shrink;

import org.jspecify.annotations.NullMarked;
