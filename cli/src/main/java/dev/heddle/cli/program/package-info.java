/** How the checked program is found, compiled, loaded and started. */
@NullMarked
package dev.heddle.cli.program;

import org.jspecify.annotations.NullMarked;
