package dev.heddle.report;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.heddle.explorer.Exploration;
import dev.heddle.explorer.Finding;
import dev.heddle.explorer.Outcome;
import dev.heddle.explorer.PartialProof;
import dev.heddle.explorer.Residual;
import dev.heddle.explorer.Shrunk;
import dev.heddle.explorer.strategy.Estimate;
import dev.heddle.explorer.strategy.Promise;
import dev.heddle.kernel.Contact;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A check's report for scripts. The schema is docs/check-report.schema.json; names only get added.
 */
public final class JsonReport {
  /** The version of the schema. */
  public static final int VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .serializeNulls()
          .setFormattingStyle(FormattingStyle.PRETTY)
          .create();

  private JsonReport() {}

  /** The report as JSON text. */
  public static String render(CheckReport report) {
    Exploration e = report.exploration();
    JsonObject json = new JsonObject();
    json.addProperty("version", VERSION);
    json.addProperty("program", report.program());
    json.addProperty("verdict", e.verdict().name().toLowerCase(Locale.ROOT));
    json.addProperty("schedules", e.schedules());
    if (e.coverage().distinct() < 0) {
      json.add("distinct", JsonNull.INSTANCE);
    } else {
      json.addProperty("distinct", e.coverage().distinct());
    }
    json.addProperty("redundant", e.coverage().redundant());
    if (Double.isNaN(e.coverage().share())) {
      json.add("share", JsonNull.INSTANCE);
    } else {
      json.addProperty("share", e.coverage().share());
    }
    json.add("estimate", estimate(e.coverage().estimate()));
    json.addProperty("seconds", e.seconds());
    json.addProperty("schedulesPerSecond", report.rate());
    json.addProperty("strategy", e.strategy());
    json.addProperty("seed", report.seed());
    json.addProperty("interrupted", report.interrupted());
    json.addProperty("checkpoint", report.checkpoint());
    json.add("workers", workers(report.help()));
    json.add("outside", outside(e.contact()));
    json.add("assumptions", assumptions(e));
    json.add("bound", bound(e));
    json.add("residual", residual(e));
    JsonArray findings = new JsonArray();
    e.findings().forEach(f -> findings.add(finding(f, report)));
    json.add("findings", findings);
    JsonArray outcomes = new JsonArray();
    e.outcomes().forEach(o -> outcomes.add(outcome(o, report)));
    json.add("outcomes", outcomes);
    JsonArray racy = new JsonArray();
    e.points().forEach(racy::add);
    json.add("racy", racy);
    JsonObject ignored = new JsonObject();
    e.ignoredRaces().forEach(ignored::addProperty);
    json.add("ignoredRaces", ignored);
    JsonArray warnings = new JsonArray();
    e.warnings().forEach(warnings::add);
    json.add("warnings", warnings);
    JsonArray regressions = new JsonArray();
    report.regressions().forEach(r -> regressions.add(regression(r)));
    json.add("regressions", regressions);
    return GSON.toJson(json);
  }

  private static JsonElement estimate(@Nullable Estimate estimate) {
    if (estimate == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    json.addProperty("traces", estimate.traces());
    json.addProperty("standardError", estimate.standardError());
    json.addProperty("descents", estimate.descents());
    return json;
  }

  private static JsonElement assumptions(Exploration e) {
    List<String> assumptions = e.coverage().assumptions();
    if (assumptions == null || e.verdict() != Exploration.Verdict.PROVED) {
      return JsonNull.INSTANCE;
    }
    JsonArray array = new JsonArray();
    assumptions.forEach(array::add);
    return array;
  }

  private static JsonElement bound(Exploration e) {
    PartialProof partial = e.coverage().partial();
    if (partial == null) {
      return JsonNull.INSTANCE;
    }
    boolean isClean =
        e.verdict() == Exploration.Verdict.PASSED || e.verdict() == Exploration.Verdict.PROVED;
    JsonObject json = new JsonObject();
    json.addProperty("unit", partial.bound().unit().name().toLowerCase(Locale.ROOT));
    json.addProperty("limit", partial.bound().limit());
    if (isClean && partial.isAny()) {
      json.addProperty("provedUpTo", partial.bound().done());
    } else {
      json.add("provedUpTo", JsonNull.INSTANCE);
    }
    JsonArray assumptions = new JsonArray();
    partial.assumptions().forEach(assumptions::add);
    json.add("assumptions", assumptions);
    return json;
  }

  private static JsonElement residual(Exploration e) {
    Residual residual = e.coverage().residual();
    if (residual == null || e.verdict() != Exploration.Verdict.PASSED) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    json.addProperty("schedules", residual.schedules());
    json.addProperty("distinct", residual.distinct());
    json.addProperty("isEstimated", residual.isEstimated());
    json.addProperty("newTraceProbability", residual.newTrace());
    JsonArray depths = new JsonArray();
    for (Promise promise : residual.promises()) {
      JsonObject depth = new JsonObject();
      depth.addProperty("depth", promise.depth());
      depth.addProperty("probability", promise.probability());
      depth.addProperty("threads", promise.threads());
      depth.addProperty("steps", promise.steps());
      depth.addProperty("schedules", promise.schedules());
      depths.add(depth);
    }
    json.add("depths", depths);
    return json;
  }

  private static JsonElement workers(CheckReport.@Nullable Help help) {
    if (help == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    json.addProperty("started", help.workers());
    json.addProperty("died", help.died());
    json.addProperty("schedules", help.schedules());
    return json;
  }

  private static JsonElement outside(@Nullable Contact contact) {
    if (contact == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    json.addProperty("operation", contact.what());
    json.addProperty("place", contact.where());
    return json;
  }

  private static JsonObject finding(Exploration.Counted counted, CheckReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", counted.finding().kind().label());
    json.addProperty("message", counted.finding().message());
    JsonArray details = new JsonArray();
    counted.finding().details().forEach(details::add);
    json.add("details", details);
    json.addProperty("firstSchedule", counted.finding().firstSchedule());
    json.addProperty("count", counted.count());
    addFile(json, report.findingFiles().get(counted.finding()));
    json.add("shrunk", shrunk(counted.finding(), report));
    return json;
  }

  private static JsonObject regression(Regression regression) {
    JsonObject json = new JsonObject();
    json.addProperty("file", regression.file());
    json.addProperty("state", regression.state().label());
    json.addProperty("kind", regression.kind());
    json.addProperty("message", regression.message());
    json.addProperty("why", regression.why());
    json.addProperty("replaced", regression.replaced());
    return json;
  }

  private static JsonElement shrunk(Finding finding, CheckReport report) {
    Shrunk shrunk = finding.shrunk();
    if (shrunk == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    json.addProperty("preemptions", shrunk.after().preemptions());
    json.addProperty("steps", shrunk.after().steps());
    json.addProperty("fewestPreemptions", shrunk.fewest());
    json.addProperty("originalPreemptions", shrunk.before().preemptions());
    json.addProperty("originalSteps", shrunk.before().steps());
    String original = report.originalFiles().get(finding);
    json.add(
        "originalScheduleFile", original == null ? JsonNull.INSTANCE : new JsonPrimitive(original));
    return json;
  }

  private static JsonObject outcome(Outcome outcome, CheckReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("output", outcome.output());
    json.addProperty("count", outcome.count());
    addFile(json, report.outcomeFiles().get(outcome));
    return json;
  }

  private static void addFile(JsonObject json, @Nullable String file) {
    if (file == null) {
      json.add("scheduleFile", JsonNull.INSTANCE);
    } else {
      json.addProperty("scheduleFile", file);
    }
  }
}
