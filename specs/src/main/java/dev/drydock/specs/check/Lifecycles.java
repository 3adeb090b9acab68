package dev.drydock.specs.check;

import dev.drydock.specs.check.body.Shown;
import dev.drydock.specs.check.body.Written;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.ReplaceTrigger;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the `lifecycle` block of a resource.
record Lifecycles(Written written, Triggers triggers, Consumer<Diagnostic> report) {
  private static final String WORD = "lifecycle";
  private static final String RULES = WORD + ".ignore_changes.";

  /// Take the block out of what was written: it is no attribute of the resource. Faults are
  /// reported, and a faulty rule is left out.
  static Lifecycle take(Written written, Workbench bench, Consumer<Diagnostic> report) {
    return written.values().remove(WORD) instanceof Value.Mapping block
        ? new Lifecycles(written, new Triggers(bench, report), report)
            .read(new Attributes(block.entries()))
        : Lifecycle.NONE;
  }

  private Lifecycle read(Attributes block) {
    open(block.value("prevent_destroy"), WORD + ".prevent_destroy");
    var rules = new ArrayList<IgnoreRule>();
    block.blocks("ignore_changes").forEach((word, rule) -> rule(word, rule).ifPresent(rules::add));
    open(block.value("create_before_destroy"), WORD + ".create_before_destroy");
    return new Lifecycle(
        flag(block), rules, block.flag("create_before_destroy"), replacedBy(block));
  }

  private List<ReplaceTrigger> replacedBy(Attributes block) {
    var path = WORD + ".replace_triggered_by.";
    var found = new ArrayList<ReplaceTrigger>();
    int at = 0;
    for (var entry : block.elements("replace_triggered_by")) {
      var span = place(path + at++);
      if (entry instanceof Value.Mapping one) {
        found.addAll(triggers.of(one, span));
      }
    }
    return found;
  }

  private static Optional<Boolean> flag(Attributes block) {
    return block.value("prevent_destroy") instanceof Value.Bool(var flag)
        ? Optional.of(flag)
        : Optional.empty();
  }

  private Optional<IgnoreRule> rule(String word, Attributes rule) {
    var path = RULES + word;
    var reason = text(rule, "reason", path);
    var until = text(rule, "until", path);
    var day = until.flatMap(text -> day(text, place(path + ".until")));
    if (reason.filter(String::isBlank).isPresent()) {
      report.accept(
          Diagnostic.at(
              place(path + ".reason"),
              Code.DRY0228,
              "is no reason",
              "Whoever reads the rule later must be able to tell whether it is still right. Say in"
                  + " a sentence who changes the attribute, and why."));
    }
    return reason
        .filter(text -> !text.isBlank() && until.isPresent() == day.isPresent())
        .map(text -> new IgnoreRule(word, text, day, place(path)));
  }

  private Optional<String> text(Attributes rule, String name, String path) {
    var value = rule.value(name);
    return open(value, path + "." + name) && value instanceof Value.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /// Refuse what is secret: plans and reports print all of the block.
  private boolean open(Value value, String path) {
    if (value.isSensitive()) {
      report.accept(Shown.refusal(place(path)));
    }
    return !value.isSensitive();
  }

  private Optional<LocalDate> day(String text, Span span) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      report.accept(
          Diagnostic.at(
              span,
              Code.DRY0227,
              "\"" + text + "\" is no day",
              "A day is a text of year, month and day: \"2026-12-31\". The rule holds until that"
                  + " day has ended in UTC."));
      return Optional.empty();
    }
  }

  private Span place(String path) {
    return Objects.requireNonNull(written.spans().get(path));
  }
}
