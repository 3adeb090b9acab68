package dev.drydock.specs.model;

import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The attributes and nested blocks of a resource, converted to the schema's types, every default
/// filled in. A nested block is a mapping; labelled blocks are a mapping from label to mapping.
///
/// The typed readers serve attributes that the schema says are known at plan; one that holds
/// another type is a bug, not a fault of the user's. An attribute that may be unknown is read by
/// [#value].
public record Attributes(SequencedMap<String, Value> values) {
  public Attributes {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /// Return the value, null where nothing was written and there is no default.
  public Value value(String name) {
    return values.getOrDefault(name, Value.absent());
  }

  public boolean has(String name) {
    return !value(name).isNull();
  }

  public String text(String name) {
    return optionalText(name).orElseThrow(() -> bug(name));
  }

  public Optional<String> optionalText(String name) {
    return switch (bare(name)) {
      case Value.Text text -> Optional.of(text.value());
      case Value.Null _ -> Optional.empty();
      case Value.Number number -> Optional.of(number.plain());
      case Value.Bool _, Value.Sequence _, Value.Mapping _ -> throw bug(name);
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> throw bug(name);
    };
  }

  public BigDecimal number(String name) {
    return optionalNumber(name).orElseThrow(() -> bug(name));
  }

  public Optional<BigDecimal> optionalNumber(String name) {
    return switch (bare(name)) {
      case Value.Number number -> Optional.of(number.value());
      case Value.Null _ -> Optional.empty();
      case Value.Text _, Value.Bool _, Value.Sequence _, Value.Mapping _ -> throw bug(name);
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> throw bug(name);
    };
  }

  public int integer(String name) {
    return number(name).intValueExact();
  }

  /// Return the flag; what is absent is false.
  public boolean flag(String name) {
    return bare(name) instanceof Value.Bool(var value) && value;
  }

  public Optional<Address> reference(String name) {
    return bare(name) instanceof Value.Reference(var address)
        ? Optional.of(address)
        : Optional.empty();
  }

  /// Return the elements of a list or set; none when it is absent.
  public List<Value> elements(String name) {
    return bare(name) instanceof Value.Sequence sequence ? sequence.elements() : List.of();
  }

  /// Return the texts of a map; none when it is absent.
  public SequencedMap<String, Value> entries(String name) {
    return bare(name) instanceof Value.Mapping mapping ? mapping.entries() : new LinkedHashMap<>();
  }

  /// Return a nested block, if it was written or has defaults.
  public Optional<Attributes> block(String name) {
    return bare(name) instanceof Value.Mapping mapping
        ? Optional.of(new Attributes(mapping.entries()))
        : Optional.empty();
  }

  /// Return labelled nested blocks by label, in the order written.
  public SequencedMap<String, Attributes> blocks(String name) {
    var blocks = new LinkedHashMap<String, Attributes>();
    for (var entry : entries(name).entrySet()) {
      if (!(entry.getValue() instanceof Value.Mapping mapping)) {
        throw bug(name);
      }
      blocks.put(entry.getKey(), new Attributes(mapping.entries()));
    }
    return blocks;
  }

  private Value bare(String name) {
    return value(name).unwrapped();
  }

  private static IllegalStateException bug(String name) {
    return new IllegalStateException(
        "Attribute " + name + " is not of its schema's type. This is a bug in Drydock.");
  }
}
