/** What a schedule is, how it is recorded, kept in a file and followed again. */
@NullMarked
package dev.heddle.explorer.schedule;

import org.jspecify.annotations.NullMarked;
