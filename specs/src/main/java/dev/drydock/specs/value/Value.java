package dev.drydock.specs.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What an expression is worth.
public sealed interface Value {
  /// Return the type, as exact as it is known.
  Type type();

  /// The absent value, of any type.
  record Null() implements Value {
    private static final Null ONLY = new Null();

    @Override
    public Type type() {
      return Type.ANY;
    }
  }

  record Bool(boolean value) implements Value {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /// An exact number; equal numbers are equal whatever their scale (`1`, `1.0`).
  record Number(BigDecimal value) implements Value {
    public Number {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /// Return the plain decimal form, without an exponent.
    public String plain() {
      return value.toPlainString();
    }

    @Override
    public Type type() {
      return Type.NUMBER;
    }
  }

  record Text(String value) implements Value {
    @Override
    public Type type() {
      return Type.TEXT;
    }
  }

  /// A list, a set or a tuple: `type` says which. A set's elements are distinct and sorted.
  record Sequence(Type type, List<Value> elements) implements Value {
    public Sequence {
      elements = List.copyOf(elements);
    }
  }

  /// A map or an object: `type` says which. Entries keep the order in which they were written.
  record Mapping(Type type, SequencedMap<String, Value> entries) implements Value {
    public Mapping {
      entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }
  }

  /// A whole resource, as in `workspace = workspace.fraud`.
  record Reference(Address address) implements Value {
    @Override
    public Type type() {
      return new Type.ResourceOf(address.kind());
    }
  }

  /// A value that is known only after some step is done; `residual` says how to make it then.
  record Unknown(Type type, Residual residual) implements Value {}

  /// A value that must never be shown. Has no text form: [#toString()] tells nothing.
  record Sensitive(Value value) implements Value {
    @Override
    public Type type() {
      return value.type();
    }

    @Override
    public String toString() {
      return "(sensitive value)";
    }
  }

  /// Return the absent value.
  static Value absent() {
    return Null.ONLY;
  }

  /// Return what stands for a value that could not be made; the fault has been reported.
  static Value nothing() {
    return new Unknown(Type.ANY, new Residual("", List.of()));
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(boolean flag) {
    return new Bool(flag);
  }

  static Value of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  static Value of(BigDecimal number) {
    return new Number(number);
  }

  /// Make a list of texts.
  static Value texts(List<String> texts) {
    return new Sequence(new Type.ListOf(Type.TEXT), texts.stream().map(Value::of).toList());
  }

  /// Make an object whose type follows from its entries.
  static Value object(SequencedMap<String, Value> entries) {
    var types = new LinkedHashMap<String, Type>();
    entries.forEach((name, value) -> types.put(name, value.type()));
    return new Mapping(new Type.ObjectOf(types, List.of()), entries);
  }

  /// Make a map of texts.
  static Value textMap(SequencedMap<String, String> texts) {
    var entries = new LinkedHashMap<String, Value>();
    texts.forEach((name, text) -> entries.put(name, of(text)));
    return new Mapping(new Type.MapOf(Type.TEXT), entries);
  }

  default boolean isNull() {
    return this instanceof Null;
  }

  /// Whether no part of the value waits for a step.
  default boolean isKnown() {
    return switch (this) {
      case Null _, Bool _, Number _, Text _, Reference _ -> true;
      case Sequence sequence -> sequence.elements().stream().allMatch(Value::isKnown);
      case Mapping mapping -> mapping.entries().values().stream().allMatch(Value::isKnown);
      case Unknown _ -> false;
      case Sensitive sensitive -> sensitive.value().isKnown();
    };
  }

  /// Return the value as one that must never be shown.
  default Value hidden() {
    return this instanceof Sensitive ? this : new Sensitive(this);
  }

  /// Return the value without what keeps it from being shown: to work with, never to show.
  default Value unwrapped() {
    return this instanceof Sensitive(var inner) ? inner : this;
  }

  /// Whether any part of the value must never be shown.
  default boolean isSensitive() {
    return switch (this) {
      case Null _, Bool _, Number _, Text _, Reference _, Unknown _ -> false;
      case Sequence sequence -> sequence.elements().stream().anyMatch(Value::isSensitive);
      case Mapping mapping -> mapping.entries().values().stream().anyMatch(Value::isSensitive);
      case Sensitive _ -> true;
    };
  }
}
