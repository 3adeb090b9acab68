package dev.drydock.core.render.drift;

import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.drift.FieldDrift;
import dev.drydock.core.drift.Finding;
import dev.drydock.core.drift.ObjectDrift;
import dev.drydock.core.drift.Side;
import dev.drydock.specs.source.Span;
import dev.drydock.spi.object.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One finding of a report, as the formats want it that know no objects with fields: a changed
/// field, or an object as a whole.
///
/// @param field present when it is a field of a changed object
record Problem(ObjectDrift object, Optional<FieldDrift> field) {
  /// Return the findings in the report's order; nothing of a stack that was never applied.
  static List<Problem> of(DriftReport report) {
    return report.live() ? report.objects().stream().flatMap(Problem::of).toList() : List.of();
  }

  static Stream<Problem> of(ObjectDrift object) {
    return object.finding() == Finding.CHANGED
        ? object.fields().stream().map(field -> new Problem(object, Optional.of(field)))
        : Stream.of(new Problem(object, Optional.empty()));
  }

  boolean drifted() {
    return field.map(FieldDrift::drifted).orElseGet(object::drifted);
  }

  boolean ignored() {
    return field.filter(FieldDrift::ignored).isPresent();
  }

  Side side() {
    return field.map(FieldDrift::side).orElse(object.drifted() ? Side.OUTSIDE : Side.PENDING);
  }

  Optional<Span> place() {
    return field.flatMap(object::placeOf).or(object::place);
  }

  Optional<Trace> trace() {
    return field.map(FieldDrift::trace).orElseGet(object::trace);
  }

  /// Return what it is about: the object, and the user's word for the field.
  String subject() {
    return object.address() + field.map(one -> " " + one.word()).orElse("");
  }

  String message() {
    return field.map(Sentences::line).orElseGet(() -> Sentences.line(object));
  }
}
