package dev.drydock.core.render.drift;

import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.drift.FieldDrift;
import dev.drydock.core.drift.Finding;
import dev.drydock.core.drift.ObjectDrift;
import dev.drydock.core.render.Style;
import dev.drydock.core.render.Style.Tone;
import dev.drydock.specs.value.Address;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Writes a drift report for people: first what others did, then what the spec has ahead.
public final class DriftText {
  private static final String FIELD = "    ";
  private static final String ASIDE = "        ";

  private final DriftReport report;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private DriftText(DriftReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /// Return the whole text, ending in a newline.
  ///
  /// @param mend the command that makes everything as the spec says
  public static String render(DriftReport report, Style style, String mend) {
    var writer = new DriftText(report, style);
    writer.part("Changed outside", Tone.WARNING, FieldDrift::drifted, ObjectDrift::drifted);
    writer.part("Waiting for an apply", Tone.FAINT, FieldDrift::pending, ObjectDrift::pending);
    writer.part("Ignored by a rule of the spec", Tone.FAINT, FieldDrift::ignored, _ -> false);
    writer.line(Sentences.summary(report));
    writer.mending(mend);
    return writer.text.toString();
  }

  private void part(
      String title, Tone tone, Predicate<FieldDrift> field, Predicate<ObjectDrift> whole) {
    Map<Address, List<ObjectDrift>> byResource =
        report.objects().stream()
            .filter(one ->
                one.finding() == Finding.CHANGED
                    ? one.fields().stream().anyMatch(field)
                    : whole.test(one))
            .collect(
                Collectors.groupingBy(
                    one -> one.address().resource(), TreeMap::new, Collectors.toList()));
    if (!byResource.isEmpty() && report.live()) {
      line(style.apply(tone, title));
      line("");
      byResource.forEach((address, objects) -> resource(address, objects, field));
    }
  }

  private void resource(Address address, List<ObjectDrift> objects, Predicate<FieldDrift> field) {
    line(style.apply(Tone.HEADING, address.toString()));
    objects.forEach(object -> object(object, field));
    line("");
  }

  private void object(ObjectDrift object, Predicate<FieldDrift> shown) {
    var finding = Sentences.finding(object);
    line(
        symbol(object)
            + " "
            + object.address()
            + style.apply(Tone.FAINT, "  " + object.type().name())
            + (finding.isEmpty() ? "" : "  # " + finding));
    if (object.finding() != Finding.CHANGED && object.drifted()) {
      line(FIELD + style.apply(Tone.FAINT, Sentences.by(object.trace())));
    }
    object.fields().stream().filter(shown).forEach(this::field);
  }

  private void field(FieldDrift field) {
    line(FIELD + field.word() + ": " + Sentences.move(field));
    if (field.side().drifted()) {
      aside(Sentences.by(field.trace()));
    }
    if (!field.note().isEmpty()) {
      aside(field.note());
    }
    field.rule().filter(_ -> field.ignored()).map(Sentences::ignored).ifPresent(this::aside);
  }

  private void aside(String words) {
    line(ASIDE + style.apply(Tone.FAINT, words));
  }

  private String symbol(ObjectDrift object) {
    return switch (object.finding()) {
      case DELETED, NOT_WANTED -> style.apply(Tone.REMOVED, "-");
      case NOT_APPLIED -> style.apply(Tone.ADDED, "+");
      case CHANGED, RENAMED -> style.apply(Tone.CHANGED, "~");
      case MARK_LOST, MARK_EDITED, NOT_OURS -> style.apply(Tone.WARNING, "!");
    };
  }

  private void mending(String mend) {
    if (report.drifted()) {
      line("");
      line("To make it as the spec says:   " + mend);
      line(
          "To keep what is live instead:  write it into the spec, or let an ignore rule cover it.");
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
