package dev.drydock.sim.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Lays an applied configuration over the live object.
final class Merge {
  private Merge() {}

  static JsonNode merge(Type type, @Nullable JsonNode live, @Nullable JsonNode applied) {
    if (applied == null) {
      return live == null ? Json.NODES.nullNode() : live;
    }
    if (live == null || live.isNull()) {
      return applied;
    }
    return switch (Shape.of(type, applied)) {
      case Shape.Leaf _ -> applied;
      case Shape.Fields fields ->
          live instanceof ObjectNode left && applied instanceof ObjectNode right
              ? fields(fields, left, right)
              : applied;
      case Shape.Items items ->
          live instanceof ArrayNode left && applied instanceof ArrayNode right
              ? items(items.type(), left, right)
              : applied;
    };
  }

  private static ObjectNode fields(Shape.Fields fields, ObjectNode live, ObjectNode applied) {
    var merged = Json.object();
    for (var field : live.properties()) {
      var name = field.getKey();
      merged.set(name, merge(fields.of(name), field.getValue(), applied.get(name)));
    }
    for (var field : applied.properties()) {
      if (!live.has(field.getKey())) {
        merged.set(field.getKey(), field.getValue());
      }
    }
    return merged;
  }

  /// Items of both keep the order of the applied list; items that only the live list has stay where
  /// they were between them.
  private static ArrayNode items(Type.ListOf type, ArrayNode live, ArrayNode applied) {
    var left = Elements.of(type, live);
    var right = Elements.of(type, applied);
    var merged = Json.array();
    for (var element : order(left, right)) {
      merged.add(merge(type.element(), left.get(element), right.get(element)));
    }
    return merged;
  }

  private static List<String> order(
      SequencedMap<String, JsonNode> left, SequencedMap<String, JsonNode> right) {
    var ordered = new ArrayList<String>();
    var done = new HashSet<String>();
    var lefts = new ArrayList<>(left.keySet());
    int at = 0;
    for (var element : right.keySet()) {
      if (left.containsKey(element)) {
        int until = lefts.indexOf(element);
        for (; at < until; at++) {
          if (!right.containsKey(lefts.get(at)) && done.add(lefts.get(at))) {
            ordered.add(lefts.get(at));
          }
        }
        at = Math.max(at, until + 1);
      }
      if (done.add(element)) {
        ordered.add(element);
      }
    }
    for (var element : lefts) {
      if (done.add(element)) {
        ordered.add(element);
      }
    }
    return ordered;
  }
}
