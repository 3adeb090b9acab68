package dev.drydock.core.render;

import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.plan.OutputChange;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.TrafficChange;
import dev.drydock.core.plan.Verdict;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.Comparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a plan for people.
public final class PlanText {
  private final Plan plan;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private PlanText(Plan plan, Style style) {
    this.plan = plan;
    this.style = style;
  }

  /// Return the whole text, ending in a newline: changed objects under the resource that the user
  /// wrote, traffic, outputs, and the line that counts.
  public static String render(Plan plan, Style style) {
    var writer = new PlanText(plan, style);
    writer.resources();
    writer.traffic();
    writer.outputs();
    writer.checks();
    writer.summary();
    return writer.text.toString();
  }

  private void resources() {
    Map<Address, List<Change>> byResource =
        plan.changes().stream()
            .filter(change -> !(change instanceof Change.NoOp))
            .collect(
                Collectors.groupingBy(
                    change -> change.address().resource(), TreeMap::new, Collectors.toList()));
    byResource.forEach((address, changes) -> {
      line(style.apply(Style.Tone.HEADING, address.toString()));
      changes.forEach(this::change);
      line("");
    });
  }

  private void change(Change change) {
    var reason =
        Stream.of(reason(change), moved(change))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    line(
        Symbol.of(change).in(style)
            + " "
            + change.address()
            + style.apply(Style.Tone.FAINT, "  " + change.type().name())
            + (reason.isEmpty() ? "" : "  # " + reason));
    fields(change).forEach(this::line);
  }

  private static String moved(Change change) {
    return change.previousAddress().map(previous -> "moved from " + previous).orElse("");
  }

  private static String reason(Change change) {
    return switch (change) {
      case Change.Create _ -> "";
      case Change.Update update ->
          switch (update.why()) {
            case FIELDS -> "";
            case MARK ->
                update.desired().type().isFree() && update.previousAddress().isEmpty()
                    ? "gives up what its body no longer says"
                    : "only the owner's mark changes";
            case DRAINED -> "drained, then settled as it was";
          };
      case Change.Adopt adopt -> "imported: " + adopt.id();
      case Change.Replace replace -> reason(replace);
      case Change.Delete delete -> delete.purge() ? "purged: its name is free again" : "";
      case Change.DeleteWith with -> "deleted with " + with.container();
      case Change.Forget _ -> "forgotten: only the owner's mark is taken off";
      case Change.NoOp _ -> "";
    };
  }

  private static String reason(Change.Replace replace) {
    return switch (replace.cause()) {
      case Cause.ImmutableField _ ->
          "replaced because of "
              + replace.fields().stream()
                  .filter(FieldChange::forcesReplacement)
                  .map(change -> change.field().label())
                  .distinct()
                  .collect(Collectors.joining(", "));
      case Cause.OtherIdentity(var before) -> "replaces " + before;
      case Cause.Container(var container) -> "replaced with " + container + ", which holds it";
      case Cause.Requested _ -> "replaced because --replace asks for it";
      case Cause.Triggered(var by) -> "replaced because " + by + " changes";
      case Cause.Foundation(var foundation) ->
          "replaced with " + foundation + ", on which it stands";
    };
  }

  private static List<String> fields(Change change) {
    return switch (change) {
      case Change.Create create -> Fields.created(create.desired());
      case Change.Update update -> Fields.changed(update.fields(), false);
      case Change.Adopt adopt -> Fields.changed(adopt.fields(), false);
      case Change.Replace replace -> Fields.changed(replace.fields(), true);
      case Change.Delete _, Change.DeleteWith _, Change.Forget _, Change.NoOp _ -> List.of();
    };
  }

  private void traffic() {
    plan.traffic().stream()
        .filter(TrafficChange::moves)
        .forEach(change -> {
          TrafficText.lines(change, style).forEach(this::line);
          line("");
        });
  }

  private void outputs() {
    var lines = new ArrayList<String>();
    int width = plan.outputs().stream().mapToInt(one -> one.name().length()).max().orElse(0);
    for (var output : plan.outputs()) {
      if (!isSame(output)) {
        lines.add(output(output, width));
      }
    }
    if (!lines.isEmpty()) {
      line(style.apply(Style.Tone.HEADING, "Outputs"));
      lines.forEach(this::line);
      line("");
    }
  }

  private String output(OutputChange output, int width) {
    var name = output.name() + " ".repeat(width - output.name().length()) + " = ";
    if (output.before().isNull()) {
      return Symbol.CREATE.in(style) + " " + name + ValueText.of(output.after());
    }
    var before = ValueText.of(output.before());
    return output.after().isNull()
        ? Symbol.DELETE.in(style) + " " + name + before
        : Symbol.UPDATE.in(style) + " " + name + before + " -> " + ValueText.of(output.after());
  }

  /// Show the checks that fail, and those that cannot be judged yet.
  private void checks() {
    var lines = new ArrayList<String>();
    for (var check : plan.checks()) {
      switch (Verdict.of(check)) {
        case PASS -> {}
        case FAIL ->
            Verdict.problems(check)
                .forEach(problem ->
                    lines.add(
                        style.apply(Style.Tone.WARNING, "  ! ") + check.name() + ": " + problem));
        case UNKNOWN -> lines.add("  ? " + check.name() + ": " + ValueText.LATER);
      }
    }
    if (!lines.isEmpty()) {
      line(style.apply(Style.Tone.HEADING, "Checks"));
      lines.forEach(this::line);
      line("");
    }
  }

  static boolean isSame(OutputChange output) {
    return Canonical.equal(output.before(), output.after(), Comparison.EXACT);
  }

  private void summary() {
    var count = plan.summary();
    if (plan.isEmpty()) {
      line("No changes.");
      return;
    }
    line("Takes " + about(plan.estimate()) + ".");
    var imported = count.imported() == 0 ? "" : count.imported() + " to import, ";
    var forgotten = count.forget() == 0 ? "" : ", " + count.forget() + " to forget";
    line(
        "Plan: %s%s to add, %s to change, %s to destroy%s."
            .formatted(imported, count.add(), count.change(), count.destroy(), forgotten));
  }

  /// Say a duration as roughly as it is known.
  private static String about(Duration estimate) {
    if (estimate.compareTo(Duration.ofMinutes(1)) < 0) {
      return "less than a minute";
    }
    long minutes = estimate.plusSeconds(30).toMinutes();
    return "about " + (minutes == 1 ? "a minute" : minutes + " minutes");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
