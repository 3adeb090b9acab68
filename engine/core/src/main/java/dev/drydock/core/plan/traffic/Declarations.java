package dev.drydock.core.plan.traffic;

import dev.drydock.core.plan.TrafficChange.Declared;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectType;
import java.util.Optional;
import java.util.function.Function;

/// What is said of versions beside what they get: by the traffic object where it knows shares,
/// roles and the default by version, else by each version.
///
/// @param type a traffic object's, or a version's
/// @param values its fields by path
record Declarations(ObjectType type, Function<String, Value> values) {
  static Declarations of(DesiredObject object) {
    return new Declarations(object.type(), object::field);
  }

  static Declarations of(LiveObject object) {
    return new Declarations(object.type(), object::field);
  }

  /// Return what is said of one version.
  static Declared of(Optional<Declarations> traffic, Optional<Declarations> version, String name) {
    if (version.isEmpty()) {
      return Declared.NOTHING;
    }
    return traffic
        .filter(one -> Shares.knowsDeclared(one.type()))
        .map(one -> one.byVersion(name))
        .orElseGet(version.get()::ofVersion);
  }

  /// Return the name by which a version knows itself; empty where its identity is its name.
  String name() {
    return text(value("name"));
  }

  private Declared byVersion(String name) {
    return new Declared(
        text(entry(value("traffic"), name)),
        text(entry(value("role"), name)),
        text(value("default")).equals(name));
  }

  private Declared ofVersion() {
    return new Declared(
        text(value("traffic")), text(value("role")), text(value("default")).equals("true"));
  }

  private Value value(String attribute) {
    return Shares.field(type, attribute).map(Field::path).map(values).orElseGet(Value::absent);
  }

  private static Value entry(Value map, String name) {
    return map instanceof Value.Mapping(_, var entries)
        ? entries.getOrDefault(name, Value.absent())
        : Value.absent();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Number number -> number.plain();
      case Value.Bool(var flag) -> Boolean.toString(flag);
      case Value.Null _, Value.Sequence _, Value.Mapping _, Value.Reference _ -> "";
      case Value.Unknown _, Value.Sensitive _ -> "";
    };
  }
}
