package dev.drydock.specs.check.variable;

import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a type fills in where a value leaves something out: the defaults of optional attributes,
/// however deep they stand.
sealed interface Filling {
  /// Nothing is filled in.
  record Nothing() implements Filling {}

  /// The same for every element of a list, a set or a map.
  record Each(Filling element) implements Filling {}

  /// One for each place of a tuple.
  record Places(List<Filling> places) implements Filling {
    public Places {
      places = List.copyOf(places);
    }
  }

  /// @param inner what is filled in below the attributes
  /// @param defaults the values of attributes that are absent or null
  record Attributes(SequencedMap<String, Filling> inner, SequencedMap<String, Value> defaults)
      implements Filling {
    public Attributes {
      inner = new LinkedHashMap<>(inner);
      defaults = new LinkedHashMap<>(defaults);
    }
  }

  static Filling none() {
    return new Nothing();
  }

  /// Return the value with all that it leaves out.
  default Value in(Value value) {
    return switch (value) {
      case Value.Sensitive(var hidden) -> in(hidden).hidden();
      case Value.Sequence sequence -> sequence(sequence);
      case Value.Mapping mapping -> mapping(mapping);
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> value;
      case Value.Reference _, Value.Unknown _ -> value;
    };
  }

  private Value sequence(Value.Sequence sequence) {
    var elements = new ArrayList<Value>();
    for (var element : sequence.elements()) {
      elements.add(at(elements.size()).in(element));
    }
    return this instanceof Nothing ? sequence : new Value.Sequence(sequence.type(), elements);
  }

  private Filling at(int place) {
    return switch (this) {
      case Each(var element) -> element;
      case Places(var places) when place < places.size() -> places.get(place);
      case Nothing _, Places _, Attributes _ -> none();
    };
  }

  private Value mapping(Value.Mapping mapping) {
    var entries = new LinkedHashMap<>(mapping.entries());
    switch (this) {
      case Each(var element) -> entries.replaceAll((_, value) -> element.in(value));
      case Attributes(var inner, var defaults) -> {
        defaults.forEach((name, value) -> {
          if (entries.getOrDefault(name, Value.absent()).isNull()) {
            entries.put(name, value);
          }
        });
        entries.replaceAll((name, value) -> inner.getOrDefault(name, none()).in(value));
      }
      case Nothing _, Places _ -> {}
    }
    return this instanceof Nothing ? mapping : Value.object(entries);
  }
}
