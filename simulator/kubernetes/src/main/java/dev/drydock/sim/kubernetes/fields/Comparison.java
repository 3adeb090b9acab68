package dev.drydock.sim.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.Type;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What differs between two values of a type.
record Comparison(FieldSet added, FieldSet modified, FieldSet removed) {
  static Comparison of(Type type, JsonNode before, JsonNode after) {
    var comparison = new Comparison(new FieldSet(), new FieldSet(), new FieldSet());
    comparison.walk(type, before, after, List.of());
    return comparison;
  }

  boolean same() {
    return added.isEmpty() && modified.isEmpty() && removed.isEmpty();
  }

  private void walk(
      Type type, @Nullable JsonNode before, @Nullable JsonNode after, List<String> path) {
    if (before == null && after == null) {
      return;
    }
    var shape = Shape.of(type, after == null ? before : after);
    if (shape instanceof Shape.Leaf || hollow(before, after) || otherShape(shape, before, after)) {
      leaf(before, after, path);
      return;
    }
    switch (shape) {
      case Shape.Leaf _ -> {}
      case Shape.Fields fields -> walkFields(fields, before, after, path);
      case Shape.Items items -> walkItems(items.type(), before, after, path);
    }
    if (before == null) {
      added.insert(path);
    } else if (after == null) {
      removed.insert(path);
    }
  }

  /// Empty against missing is a difference of its own, not one of what is inside.
  private static boolean hollow(@Nullable JsonNode before, @Nullable JsonNode after) {
    return (before == null || before.isEmpty()) && (after == null || after.isEmpty());
  }

  private static boolean otherShape(
      Shape shape, @Nullable JsonNode before, @Nullable JsonNode after) {
    return shape instanceof Shape.Fields
        ? notObject(before) || notObject(after)
        : notArray(before) || notArray(after);
  }

  private static boolean notObject(@Nullable JsonNode node) {
    return node != null && !node.isObject() && !node.isNull();
  }

  private static boolean notArray(@Nullable JsonNode node) {
    return node != null && !node.isArray() && !node.isNull();
  }

  private void leaf(@Nullable JsonNode before, @Nullable JsonNode after, List<String> path) {
    if (before == null) {
      added.insert(path);
    } else if (after == null) {
      removed.insert(path);
    } else if (!Json.same(before, after)) {
      modified.insert(path);
    }
  }

  private void walkFields(
      Shape.Fields fields, @Nullable JsonNode before, @Nullable JsonNode after, List<String> path) {
    var names = new LinkedHashSet<String>();
    if (before != null) {
      before.fieldNames().forEachRemaining(names::add);
    }
    if (after != null) {
      after.fieldNames().forEachRemaining(names::add);
    }
    for (var name : names) {
      walk(
          fields.of(name),
          before == null ? null : before.get(name),
          after == null ? null : after.get(name),
          FieldSet.extend(path, Elements.field(name)));
    }
  }

  private void walkItems(
      Type.ListOf type, @Nullable JsonNode before, @Nullable JsonNode after, List<String> path) {
    var none = Json.array();
    var left = Elements.of(type, before == null ? none : before);
    var right = Elements.of(type, after == null ? none : after);
    var elements = new LinkedHashSet<>(left.keySet());
    elements.addAll(right.keySet());
    for (var element : elements) {
      walk(type.element(), left.get(element), right.get(element), FieldSet.extend(path, element));
    }
  }
}
