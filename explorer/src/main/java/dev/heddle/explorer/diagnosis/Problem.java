package dev.heddle.explorer.diagnosis;

import dev.heddle.explorer.Kind;
import java.util.List;

/**
 * What went wrong in an execution.
 *
 * @param kind its kind
 * @param message in one line
 * @param details the explanation, line by line
 */
public record Problem(Kind kind, String message, List<String> details) {}
