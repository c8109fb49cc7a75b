/** Findings for people: text, HTML and trace files. */
@NullMarked
package dev.heddle.report;

import org.jspecify.annotations.NullMarked;
