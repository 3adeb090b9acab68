package dev.drydock.sim.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Names the steps of a path: fields, and elements of lists by key or by value.
final class Elements {
  private Elements() {}

  static String field(String name) {
    return "f:" + name;
  }

  /// Return the elements of a list by their names in paths; a later one of the same name wins.
  static SequencedMap<String, JsonNode> of(Type.ListOf type, JsonNode list) {
    var all = new LinkedHashMap<String, JsonNode>();
    for (var item : list) {
      all.put(of(type, (Object) item), item);
    }
    return all;
  }

  private static String of(Type.ListOf type, Object item) {
    var value = (JsonNode) item;
    if (type.relation() == Type.Relation.SET || !value.isObject()) {
      return "v:" + value;
    }
    var key = Json.object();
    type.keys().stream().sorted().forEach(name -> key.set(name, keyField(type, value, name)));
    return "k:" + key;
  }

  private static JsonNode keyField(Type.ListOf type, JsonNode item, String name) {
    var there = item.get(name);
    if (there != null) {
      return there;
    }
    if (type.element().resolved() instanceof Type.Struct struct) {
      var field = struct.fields().get(name);
      if (field != null && field.byDefault().isPresent()) {
        return field.byDefault().get();
      }
    }
    return Json.NODES.nullNode();
  }

  /// Return a path as messages give it: `.spec.containers[name="c"].image`.
  static String text(List<String> path) {
    var text = new StringBuilder();
    for (var element : path) {
      var rest = element.substring(2);
      switch (element.charAt(0)) {
        case 'f' -> text.append('.').append(rest);
        case 'k' -> text.append('[').append(keys(rest)).append(']');
        default -> text.append("[=").append(rest).append(']');
      }
    }
    return text.toString();
  }

  private static String keys(String json) {
    return String.join(
        ",",
        Json.parse(json).properties().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .toList());
  }
}
