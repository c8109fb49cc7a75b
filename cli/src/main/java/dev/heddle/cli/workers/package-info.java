/** Other JVMs that run schedules of a check ahead of their turn: see docs/workers.md. */
@NullMarked
package dev.heddle.cli.workers;

import org.jspecify.annotations.NullMarked;
