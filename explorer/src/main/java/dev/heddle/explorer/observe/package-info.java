/**
 * What is watched in an execution: its fingerprint, its events, the memory that its threads share.
 */
@NullMarked
package dev.heddle.explorer.observe;

import org.jspecify.annotations.NullMarked;
