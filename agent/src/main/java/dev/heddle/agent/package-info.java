/** Rewrites bytecode so that it calls the kernel's hooks. */
@NullMarked
package dev.heddle.agent;

import org.jspecify.annotations.NullMarked;
