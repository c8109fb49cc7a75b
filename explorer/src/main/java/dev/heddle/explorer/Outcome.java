package dev.heddle.explorer;

import dev.heddle.explorer.schedule.Schedule;

/**
 * One of the outputs that the program printed.
 *
 * @param output the text, its first part if it is long
 * @param count in how many schedules
 * @param schedule one that reproduces it
 */
public record Outcome(String output, long count, Schedule schedule) {}
