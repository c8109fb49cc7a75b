import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which strategy finds which bug: checks each program with each strategy, first for a second, and
 * those that were not found for as long as they may take.
 */
class BugTable {
  private static final String BEGIN = "<!-- bugs:begin -->";
  private static final String END = "<!-- bugs:end -->";
  private static final String ARGS = "// heddle: args ";
  private static final int FIRST_SECONDS = 1;
  private static final List<String> USUAL =
      List.of("random", "pct", "pos", "surw", "exhaustive", "auto");

  private final Path root;
  private final String java;
  private final List<Path> programs = new ArrayList<>();
  private boolean isWhole = true;

  BugTable(Path root, String java) {
    this.root = root;
    this.java = java;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> strategies = new ArrayList<>();
    int seconds = 10;
    int autoSeconds = 60;
    String only = "";
    for (String argument : List.of(arguments).subList(2, arguments.length)) {
      if (argument.startsWith("--only=")) {
        only = argument.substring("--only=".length());
      } else if (argument.matches("--time=[1-9][0-9]{0,4}")) {
        seconds = Integer.parseInt(argument.substring("--time=".length()));
      } else if (argument.matches("--auto-time=[1-9][0-9]{0,4}")) {
        autoSeconds = Integer.parseInt(argument.substring("--auto-time=".length()));
      } else if (argument.startsWith("-")) {
        System.err.println("bugs: there is no option " + argument + " (see --help)");
        System.exit(2);
      } else {
        strategies.add(argument);
      }
    }
    BugTable table = new BugTable(Path.of(arguments[0]), arguments[1]);
    table.collect(Pattern.compile(only));
    Map<String, List<Cell>> columns = new LinkedHashMap<>();
    for (String strategy : strategies.isEmpty() ? USUAL : strategies) {
      columns.put(strategy, table.column(strategy, strategy.equals("auto") ? autoSeconds : seconds));
    }
    String text = table.text(columns);
    System.out.print(text);
    if (only.isEmpty()) {
      table.write(text);
    }
    System.exit(table.isWhole ? 0 : 1);
  }

  private void collect(Pattern only) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("acceptance/src/test/bugs"))) {
      files
          .filter(f -> f.toString().endsWith(".java") && !kind(f).equals("right"))
          .filter(f -> only.matcher(name(f)).find())
          .sorted((a, b) -> name(a).compareTo(name(b)))
          .forEach(programs::add);
    }
  }

  private static String kind(Path program) {
    return program.getParent().getFileName().toString();
  }

  private static String name(Path program) {
    return program.getFileName().toString().replace(".java", "");
  }

  private static String size(Path program) throws IOException {
    String first = Files.readAllLines(program).getFirst();
    if (!first.startsWith(ARGS)) {
      throw new IOException(program + " must begin with \"" + ARGS + "N\"");
    }
    return first.substring(ARGS.length());
  }

  /**
   * What a strategy came to with a program.
   *
   * @param found whether it was the finding that the program is made for
   * @param schedules up to that finding, or in all
   * @param seconds the same share of the time
   */
  private record Cell(boolean found, boolean proved, long schedules, double seconds) {
    @Override
    public String toString() {
      return found
          ? String.format(Locale.ROOT, "%,d in %.1f s", schedules, seconds)
          : (proved ? "**proved**, " : "– ") + String.format(Locale.ROOT, "(%,d)", schedules);
    }
  }

  private List<Cell> column(String strategy, int seconds) throws Exception {
    Map<Path, Cell> cells = new LinkedHashMap<>();
    cells.putAll(check(strategy, FIRST_SECONDS, programs));
    List<Path> left = programs.stream().filter(p -> !cells.get(p).found()).toList();
    if (seconds > FIRST_SECONDS && !left.isEmpty()) {
      cells.putAll(check(strategy, seconds, left));
    }
    return programs.stream().map(cells::get).toList();
  }

  private Map<Path, Cell> check(String strategy, int seconds, List<Path> some) throws Exception {
    Path directory = Files.createTempDirectory("heddle-bugs");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Path program = some.get(i);
      List<String> check = new ArrayList<>(List.of("check", "--quiet", "--json", i + ".json"));
      check.addAll(List.of("--no-regressions", "--strategy", strategy, "--time", seconds + "s"));
      check.addAll(List.of(program.toString(), size(program)));
      lines.add(new Gson().toJson(check));
    }
    Files.write(directory.resolve("checks"), lines);
    Process process =
        new ProcessBuilder(
                java, "-jar", root.resolve("cli/target/heddle.jar").toString(), "each", "checks")
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("out").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(60L + 4L * seconds * some.size(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    Map<Path, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < some.size(); i++) {
      cells.put(some.get(i), cell(strategy, some.get(i), directory.resolve(i + ".json")));
    }
    return cells;
  }

  private Cell cell(String strategy, Path program, Path file) throws IOException {
    if (!Files.exists(file)) {
      isWhole = false;
      System.err.println("bugs: " + strategy + " gave no report on " + name(program));
      return new Cell(false, false, 0, 0);
    }
    JsonObject report = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    boolean proved = report.get("verdict").getAsString().equals("proved");
    long schedules = report.get("schedules").getAsLong();
    double seconds = report.get("seconds").getAsDouble();
    for (JsonElement finding : report.getAsJsonArray("findings")) {
      JsonObject found = finding.getAsJsonObject();
      if (found.get("kind").getAsString().equals(kind(program))) {
        long first = found.get("firstSchedule").getAsLong();
        return new Cell(true, false, first, seconds * first / Math.max(first, schedules));
      }
    }
    if (proved || !report.getAsJsonArray("findings").isEmpty()) {
      isWhole = false;
      System.err.println(
          "bugs: " + strategy + " on " + name(program) + ": " + report.get("findings"));
    }
    return new Cell(false, proved, schedules, seconds);
  }

  private String text(Map<String, List<Cell>> columns) throws IOException {
    StringBuilder text = new StringBuilder("| program | size | kind |");
    columns.keySet().forEach(s -> text.append(' ').append(s).append(" |"));
    text.append("\n|---|---|---|").append("---|".repeat(columns.size())).append('\n');
    for (int i = 0; i < programs.size(); i++) {
      Path program = programs.get(i);
      text.append("| ").append(name(program)).append(" | ").append(size(program));
      text.append(" | ").append(kind(program)).append(" |");
      for (List<Cell> column : columns.values()) {
        text.append(' ').append(column.get(i)).append(" |");
      }
      text.append('\n');
    }
    text.append("| found of ").append(programs.size()).append(" | | |");
    for (List<Cell> column : columns.values()) {
      text.append(' ').append(column.stream().filter(Cell::found).count()).append(" |");
    }
    return text.append('\n').toString();
  }

  private void write(String table) throws IOException {
    Path file = root.resolve("docs/bug-corpus.md");
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    Files.writeString(file, text.substring(0, begin) + "\n" + table + text.substring(end));
  }
}
