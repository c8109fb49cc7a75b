package dev.heddle.report;

import dev.heddle.explorer.diagnosis.Words;
import dev.heddle.explorer.observe.History;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The story of one execution: a column a thread, a line a step, every switch with its reason. */
public final class Story {
  private static final int WIDTH = 160;
  private static final int NUMBER_WIDTH = 6;
  private static final int MIN_COLUMN = 14;
  private static final int MAX_COLUMN = 40;
  private static final int INDENT = 2;

  /** How many steps are shown at the beginning and at the end of a long story. */
  private static final int EDGE = 300;

  private final List<Strand> strands;
  private final Words words = new Words();
  private final Style style;
  private final boolean columns;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  private Story(List<Strand> strands, Style style) {
    this.strands = strands;
    this.style = style;
    int fitting = strands.isEmpty() ? WIDTH : (WIDTH - NUMBER_WIDTH) / strands.size();
    this.columns = fitting >= MIN_COLUMN;
    this.width = columns ? Math.min(fitting, MAX_COLUMN) : INDENT;
  }

  /** The story's lines. */
  public static List<String> tell(History history, Style style) {
    Map<Integer, Strand> strands = new LinkedHashMap<>();
    history.entries().forEach(e -> strands.putIfAbsent(e.strand().id(), e.strand()));
    List<Strand> sorted = new ArrayList<>(strands.values());
    sorted.sort(Comparator.comparingInt(Strand::id));
    Story story = new Story(sorted, style);
    story.header();
    story.steps(history);
    return story.lines;
  }

  private void header() {
    if (!columns) {
      return;
    }
    StringBuilder line = new StringBuilder(" ".repeat(NUMBER_WIDTH));
    strands.forEach(s -> line.append(cell(s.name().isEmpty() ? "#" + s.id() : s.name())));
    lines.add(style.strong(line.toString().stripTrailing()));
  }

  private void steps(History history) {
    List<History.Entry> entries = history.entries();
    int number = 0;
    int skipFrom = entries.size() > 2 * EDGE ? EDGE : Integer.MAX_VALUE;
    int skipTo = entries.size() - EDGE;
    for (int i = 0; i < entries.size(); i++) {
      boolean shown = i < skipFrom || i >= skipTo;
      if (i == skipFrom) {
        lines.add(style.faint("   ... " + (skipTo - skipFrom) + " entries left out ..."));
      }
      switch (entries.get(i)) {
        case History.Step step -> {
          if (isStartCall(step)) {
            continue;
          }
          number++;
          if (shown) {
            lines.add(line(number, step.strand(), text(step)));
          }
        }
        case History.Switch to -> {
          if (shown) {
            lines.add(style.faint(reason(to)));
          }
        }
      }
    }
    if (history.dropped() > 0) {
      lines.add(style.faint("   ... " + history.dropped() + " more entries were not kept"));
    }
  }

  /** The point before a start: the start itself says all. */
  private static boolean isStartCall(History.Step step) {
    return step.op() == Op.CALL && Sites.get(step.site()).target().equals("Thread.start");
  }

  private String line(int number, Strand strand, String text) {
    String start = String.format("%5d ", number);
    if (columns) {
      int column = strands.indexOf(strand);
      return start + " ".repeat(width * column) + text;
    }
    return start + "[" + strand.name() + "] " + text;
  }

  private String text(History.Step step) {
    Site site = Sites.get(step.site());
    String what =
        switch (step.op()) {
          case BEGIN -> "begins";
          case END -> "ends";
          case START -> "starts " + words.object(step.target());
          case MONITOR_ENTER -> "enters " + words.object(step.target());
          case MONITOR_EXIT -> "leaves " + words.object(step.target());
          case WAIT -> "waits on " + words.object(step.target());
          case NOTIFY, NOTIFY_ALL -> "notifies on " + words.object(step.target());
          case JOIN -> "joins " + words.object(step.target());
          case PARK -> "waits in " + site.target();
          case SLEEP -> "sleeps";
          case YIELD -> "yields";
          case SPIN -> "spins in a loop";
          case READ, VOLATILE_READ -> "reads " + site.target();
          case WRITE, VOLATILE_WRITE -> "writes " + site.target();
          case OUTPUT -> "prints";
          case CLASS_INIT -> "initialises " + words.object(step.target());
          case OUTSIDE -> Words.operation(step.site());
          case EXIT -> "exits the program";
          case CALL ->
              site.target() + (step.target() == null ? "" : " on " + words.object(step.target()));
        };
    boolean hasPlace = site.line() > 0 && step.op() != Op.BEGIN && step.op() != Op.END;
    return hasPlace ? what + "  " + site.location() : what;
  }

  private String reason(History.Switch entry) {
    String from = Words.thread(entry.strand());
    String why;
    if (entry.pending() == Op.END && entry.forced()) {
      why = from + " has ended";
    } else {
      String what =
          text(new History.Step(entry.strand(), entry.pending(), entry.site(), entry.target()));
      why =
          entry.forced()
              ? from + " has to wait: " + what
              : "the scheduler stops " + from + " before: " + what;
    }
    return "      -> " + Words.thread(entry.to()) + " goes on; " + why;
  }

  private String cell(String text) {
    String cut = text.length() >= width ? text.substring(0, width - 1) : text;
    return cut + " ".repeat(width - cut.length());
  }
}
