package dev.drydock.core.drift;

import dev.drydock.specs.source.Span;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// What was found of one object, when that is anything.
///
/// @param address as the spec has it; as its mark has it where the spec does not
/// @param place the resource's block, absent when the spec has none
/// @param fields in the type's order; none unless fields were changed
/// @param places where the user wrote each field's attribute, else the block, by the field's path
/// @param trace who did it and when, where it is the whole object that was concerned
/// @param note what else there is to know, empty when nothing
public record ObjectDrift(
    ObjectAddress address,
    ObjectId id,
    ObjectType type,
    Finding finding,
    Optional<Span> place,
    List<FieldDrift> fields,
    SequencedMap<String, Span> places,
    Optional<Trace> trace,
    String note) {

  public ObjectDrift {
    fields = List.copyOf(fields);
  }

  ObjectDrift(
      ObjectAddress address,
      ObjectId id,
      ObjectType type,
      Finding finding,
      Optional<Span> place,
      String note) {
    this(
        address,
        id,
        type,
        finding,
        place,
        List.of(),
        new LinkedHashMap<>(),
        Optional.empty(),
        note);
  }

  /// Whether somebody else had a hand in it, beyond what rules let them.
  public boolean drifted() {
    return finding == Finding.CHANGED
        ? fields.stream().anyMatch(FieldDrift::drifted)
        : finding.outside();
  }

  /// Whether an apply has something to do here that is no answer to drift.
  public boolean pending() {
    return finding == Finding.CHANGED
        ? fields.stream().anyMatch(FieldDrift::pending)
        : !finding.outside();
  }

  /// Return where a field was written.
  public Optional<Span> placeOf(FieldDrift field) {
    return Optional.ofNullable(places.get(field.field().path())).or(() -> place);
  }

  ObjectDrift with(List<FieldDrift> changed, SequencedMap<String, Span> written) {
    return new ObjectDrift(address, id, type, finding, place, changed, written, trace, note);
  }

  ObjectDrift by(Optional<Trace> who) {
    return new ObjectDrift(address, id, type, finding, place, fields, places, who, note);
  }

  /// Say who changed each field that somebody else had a hand in.
  ObjectDrift tracing(Function<Field, Optional<Trace>> who) {
    return with(
        fields.stream()
            .map(one -> one.side().drifted() ? one.by(who.apply(one.field())) : one)
            .toList(),
        places);
  }

  ObjectDrift deletedBy(Trace who) {
    return new ObjectDrift(address, id, type, Finding.DELETED, place, note).by(Optional.of(who));
  }

  ObjectDrift goneWith(ObjectDrift container) {
    var why = "went with " + container.address();
    return new ObjectDrift(address, id, type, Finding.DELETED, place, why).by(container.trace());
  }
}
