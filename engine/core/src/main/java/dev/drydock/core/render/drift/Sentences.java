package dev.drydock.core.render.drift;

import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.drift.FieldDrift;
import dev.drydock.core.drift.ObjectDrift;
import dev.drydock.core.drift.Side;
import dev.drydock.core.render.ValueText;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.spi.object.Trace;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/// What findings are called in words.
final class Sentences {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Sentences() {}

  /// Say in a few words what was found of an object as a whole.
  static String finding(ObjectDrift object) {
    var words =
        switch (object.finding()) {
          case CHANGED -> "";
          case DELETED -> "deleted outside";
          case MARK_LOST -> "its mark was taken off";
          case MARK_EDITED -> "its mark was edited";
          case NOT_APPLIED -> "not applied yet";
          case NOT_OURS -> "exists, and not by Drydock";
          case RENAMED -> "renamed in the spec";
          case NOT_WANTED -> "no longer in the spec";
        };
    return object.note().isEmpty() ? words : words + ": " + object.note();
  }

  /// Say what was a field's value and what is: `2 -> 5`.
  static String move(FieldDrift field) {
    var wanted = ValueText.of(field.desired());
    return switch (field.side()) {
      case OUTSIDE -> before(field) + " -> " + after(field);
      case PENDING -> after(field) + ", the spec says " + spec(field, wanted);
      case BOTH -> before(field) + " -> " + after(field) + ", the spec says " + spec(field, wanted);
    };
  }

  static String before(FieldDrift field) {
    return field.before().map(ValueText::of).orElse("(not known)");
  }

  static String after(FieldDrift field) {
    return field.field().writeOnly() ? ValueText.HIDDEN : ValueText.of(field.after());
  }

  private static String spec(FieldDrift field, String wanted) {
    return field.field().writeOnly() ? "another" : field.desired().isNull() ? "nothing" : wanted;
  }

  /// Say who it was and when.
  static String by(Optional<Trace> trace) {
    return trace
        .map(one -> "by " + plain(one.who()) + ", " + at(one.at()) + how(one))
        .orElse("by whom is not known");
  }

  static String at(Instant instant) {
    return MOMENT.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  /// Write an instant as JUnit's schema wants it: to the second, in UTC, without saying so.
  static String stamp(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private static String how(Trace trace) {
    return trace.how().isEmpty() ? "" : " (" + plain(trace.how()) + ")";
  }

  /// Say why a field counts for nothing.
  static String ignored(IgnoreRule rule) {
    return "ignored: "
        + plain(rule.reason())
        + rule.until().map(day -> ", until " + day).orElse("");
  }

  /// Say one field on one line.
  static String line(FieldDrift field) {
    var line = new StringJoiner("; ");
    line.add(field.word() + ": " + move(field));
    if (field.side().drifted()) {
      line.add(by(field.trace()));
    }
    if (!field.note().isEmpty()) {
      line.add(field.note());
    }
    field.rule().filter(_ -> field.ignored()).ifPresent(rule -> line.add(ignored(rule)));
    return line.toString();
  }

  /// Say an object as a whole on one line.
  static String line(ObjectDrift object) {
    return finding(object) + (object.drifted() ? "; " + by(object.trace()) : "");
  }

  /// Say the whole report in one sentence.
  static String summary(DriftReport report) {
    if (!report.live()) {
      return "No drift: nothing of this stack is live yet.";
    }
    if (report.objects().isEmpty()) {
      return "No drift: " + objects(report.checked().size()) + " as asserted.";
    }
    long drifted = report.objects().stream().filter(ObjectDrift::drifted).count();
    long pending = report.objects().stream().filter(ObjectDrift::pending).count();
    var text = new StringJoiner("; ", "", ".");
    text.add(drifted == 0 ? "No drift" : "Drift: " + objects(drifted) + " changed outside");
    if (pending > 0) {
      text.add(objects(pending) + " waiting for an apply");
    }
    if (report.ignored() > 0) {
      text.add((report.ignored() == 1 ? "1 field" : report.ignored() + " fields") + " ignored");
    }
    return text.toString();
  }

  private static String objects(long count) {
    return count == 1 ? "1 object" : count + " objects";
  }

  /// Take out of others' words what a terminal or a log would obey.
  static String plain(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /// Say on which side an object is concerned: on the worst of its fields'.
  static Side side(ObjectDrift object) {
    if (object.drifted()) {
      boolean both = object.fields().stream().anyMatch(one -> one.side() == Side.BOTH);
      return both ? Side.BOTH : Side.OUTSIDE;
    }
    return Side.PENDING;
  }
}
