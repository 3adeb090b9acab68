package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings a value to what its attribute's schema wants, or reports why it cannot be.
///
/// @param span where the value was written
record AttributeConversion(AttributeSchema schema, Span span, Consumer<Diagnostic> report) {
  private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);

  /// Return the value as the schema wants it; nothing when it was refused, which is reported.
  Optional<Value> convert(Value value) {
    if (Poison.in(value)) {
      return Optional.empty();
    }
    if (!value.isKnown() && !schema.is(Trait.MAY_WAIT)) {
      return refuse(
          Code.DRY0213,
          "waits for a step of the plan",
          "A plan cannot be made without this value. Only descriptions, tags, variables of the"
              + " environment, keys and outputs may wait.");
    }
    var converted =
        schema.types().stream().flatMap(type -> Conversion.to(value, type).stream()).findFirst();
    if (converted.isEmpty()) {
      return mistyped(value);
    }
    if (!keysKnown(value)) {
      return Optional.empty();
    }
    return fits(converted.get().unwrapped()) ? converted.map(this::hidden) : Optional.empty();
  }

  private Value hidden(Value value) {
    return schema.is(Trait.SENSITIVE) && !value.isNull() ? value.hidden() : value;
  }

  /// Refuse names that an object's type does not have: converting would drop them.
  private boolean keysKnown(Value value) {
    if (!(value.unwrapped() instanceof Value.Mapping mapping)
        || !(schema.types().getLast() instanceof Type.ObjectOf object)) {
      return true;
    }
    var known = object.attributes().keySet();
    for (var key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        report.accept(
            Diagnostic.at(
                    span,
                    Code.DRY0203,
                    schema.name() + " has no attribute \"" + key + "\"",
                    "It has " + String.join(", ", known) + ".")
                .suggesting(Nearest.to(key, known).orElse("")));
        return false;
      }
    }
    return true;
  }

  private Optional<Value> mistyped(Value value) {
    var wanted = TypeWords.of(schema.types());
    if (schema.types().getFirst() instanceof Type.ResourceOf
        && value.unwrapped() instanceof Value.Mapping several
        && !several.entries().isEmpty()
        && several.entries().values().stream().allMatch(Value.Reference.class::isInstance)) {
      return refuse(
          Code.DRY0247,
          "is several resources",
          schema.name()
              + " takes one. A key says which: there are "
              + Listing.of(several.entries().sequencedKeySet())
              + ". Where this block is repeated over the same keys, it is [each.key].");
    }
    if (value.unwrapped() instanceof Value.Reference
        && schema.types().getFirst() instanceof Type.ResourceOf) {
      return refuse(
          Code.DRY0211,
          "is " + TypeWords.of(value) + ", not to " + wanted.substring("a reference to ".length()),
          schema.name() + " takes " + wanted + ".");
    }
    return refuse(
        Code.DRY0206,
        schema.name() + " takes " + wanted + why(value),
        "Here is " + TypeWords.of(value) + ". " + schema.doc());
  }

  /// Say what is wrong inside a value, when it is not the value itself.
  private String why(Value value) {
    return Conversion.convert(value, schema.types().getFirst())
                instanceof Conversion.Result.Refused(var path, var reason)
            && !path.isEmpty()
        ? "; at " + path + " " + reason
        : "";
  }

  private boolean fits(Value value) {
    return switch (value) {
      case Value.Text(var text) -> allowed(text);
      case Value.Number number -> inRange(number.value());
      case Value.Null _, Value.Bool _, Value.Sequence _, Value.Mapping _ -> true;
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> true;
    };
  }

  private boolean allowed(String text) {
    if (schema.allowed().isEmpty() || schema.allowed().contains(text)) {
      return true;
    }
    report.accept(
        Diagnostic.at(
                span,
                Code.DRY0207,
                schema.name() + " cannot be this",
                schema.name() + " is one of " + String.join(", ", schema.allowed()) + ".")
            .suggesting(Nearest.to(text, schema.allowed()).orElse("")));
    return false;
  }

  private boolean inRange(BigDecimal number) {
    if (schema.is(Trait.WHOLE) && number.scale() > 0) {
      refuse(
          Code.DRY0209,
          number.toPlainString() + " is not whole",
          schema.name() + " counts, so it has no fraction.");
      return false;
    }
    var countable = !schema.is(Trait.WHOLE) || number.abs().compareTo(MOST_WHOLE) <= 0;
    if (!schema.bounds().hold(number) || !countable) {
      var words = countable ? schema.bounds().words() : "at most " + MOST_WHOLE;
      refuse(Code.DRY0208, "is out of range", schema.name() + " is " + words + ".");
      return false;
    }
    return true;
  }

  private Optional<Value> refuse(Code code, String label, String detail) {
    report.accept(Diagnostic.at(span, code, label, detail));
    return Optional.empty();
  }
}
