package dev.drydock.sim.kubernetes.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Applies a strategic merge patch: lists with a merge key are merged item by item. Directives and
/// the order of items follow the published behaviour (kubernetes/community, sig-api-machinery,
/// strategic-merge-patch.md).
public final class StrategicMerge {
  private static final String ORDER = "$setElementOrder/";
  private static final String DELETE_FROM = "$deleteFromPrimitiveList/";

  private StrategicMerge() {}

  public static ObjectNode apply(Type type, ObjectNode target, ObjectNode patch)
      throws Unpatchable {
    var directive = Json.text(patch, "$patch");
    if (directive.equals("replace")) {
      return plain(patch);
    }
    if (directive.equals("delete")) {
      return Json.object();
    }
    var result = Json.object();
    result.setAll(target);
    retainKeys(result, patch);
    for (var change : patch.properties()) {
      if (!change.getKey().startsWith("$")) {
        change(type, result, change.getKey(), change.getValue());
      }
    }
    for (var change : patch.properties()) {
      direct(type, result, change.getKey(), change.getValue());
    }
    return result;
  }

  private static void retainKeys(ObjectNode result, ObjectNode patch) {
    var retained = patch.path("$retainKeys");
    if (retained.isArray()) {
      var names = new HashSet<String>();
      retained.forEach(name -> names.add(name.asText()));
      result.retain(names);
    }
  }

  private static void change(Type type, ObjectNode result, String name, JsonNode value)
      throws Unpatchable {
    var there = result.get(name);
    var fieldType = below(type, name);
    if (value.isNull()) {
      result.remove(name);
    } else if (value instanceof ObjectNode changes) {
      result.set(
          name,
          apply(fieldType, there instanceof ObjectNode object ? object : Json.object(), changes));
    } else if (value instanceof ArrayNode items
        && fieldType.resolved() instanceof Type.ListOf list
        && list.mergeKey().isPresent()) {
      result.set(name, merge(list, there instanceof ArrayNode array ? array : Json.array(), items));
    } else {
      result.set(name, value);
    }
  }

  /// Follow the directives that name a field beside them.
  private static void direct(Type type, ObjectNode result, String name, JsonNode value) {
    if (name.startsWith(DELETE_FROM)
        && result.get(name.substring(DELETE_FROM.length())) instanceof ArrayNode list) {
      var gone = new HashSet<JsonNode>();
      value.forEach(gone::add);
      var kept = Json.array();
      list.forEach(item -> {
        if (!gone.contains(item)) {
          kept.add(item);
        }
      });
      result.set(name.substring(DELETE_FROM.length()), kept);
    } else if (name.startsWith(ORDER)
        && value instanceof ArrayNode order
        && result.get(name.substring(ORDER.length())) instanceof ArrayNode list
        && below(type, name.substring(ORDER.length())).resolved() instanceof Type.ListOf listType) {
      var key = listType.mergeKey().orElse("");
      result.set(name.substring(ORDER.length()), ordered(key, list, order, list));
    }
  }

  private static ArrayNode merge(Type.ListOf type, ArrayNode target, ArrayNode patch)
      throws Unpatchable {
    var key = type.mergeKey().orElse("");
    return key.isEmpty() ? union(target, patch) : mergeByKey(type, key, target, patch);
  }

  private static ArrayNode union(ArrayNode target, ArrayNode patch) {
    var all = target.deepCopy();
    var known = new HashSet<JsonNode>();
    target.forEach(known::add);
    patch.forEach(item -> {
      if (known.add(item)) {
        all.add(item);
      }
    });
    return all;
  }

  private static ArrayNode mergeByKey(
      Type.ListOf type, String key, ArrayNode target, ArrayNode patch) throws Unpatchable {
    var items = new ArrayList<JsonNode>();
    target.forEach(items::add);
    var named = Json.array();
    boolean replace = false;
    for (var change : Json.objects(patch)) {
      var directive = Json.text(change, "$patch");
      if (directive.equals("replace") && !change.has(key)) {
        replace = true;
        continue;
      }
      var id = change.get(key);
      if (id == null) {
        throw new Unpatchable("map: " + change + " does not contain declared merge key: " + key);
      }
      int at = find(items, key, id);
      if (directive.equals("delete")) {
        if (at >= 0) {
          items.remove(at);
        }
        continue;
      }
      var base = at >= 0 && !replace ? (ObjectNode) items.get(at) : Json.object();
      var merged = apply(type.element(), base, change);
      if (at >= 0) {
        items.set(at, merged);
      } else {
        items.add(merged);
      }
      named.add(merged);
    }
    if (replace) {
      return named;
    }
    var all = Json.array();
    items.forEach(all::add);
    return ordered(key, all, named, target);
  }

  private static int find(List<JsonNode> items, String key, JsonNode id) {
    for (int i = 0; i < items.size(); i++) {
      if (same(items.get(i), key, id)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(JsonNode item, String key, JsonNode id) {
    return Json.same(key.isEmpty() ? item : item.get(key), id);
  }

  /// Put the items that `order` names into its order; the others stay before the first named one
  /// that followed them on the server.
  private static ArrayNode ordered(String key, ArrayNode items, ArrayNode order, ArrayNode server) {
    var named = new ArrayList<JsonNode>();
    for (var wanted : order) {
      var item = item(items, key, id(wanted, key));
      if (item != null) {
        named.add(item);
      }
    }
    var others = new ArrayList<JsonNode>();
    items.forEach(item -> {
      if (!named.contains(item)) {
        others.add(item);
      }
    });
    var merged = Json.array();
    int next = 0;
    for (var other : others) {
      while (next < named.size() && !before(key, server, other, named.get(next))) {
        merged.add(named.get(next++));
      }
      merged.add(other);
    }
    for (; next < named.size(); next++) {
      merged.add(named.get(next));
    }
    return merged;
  }

  private static JsonNode id(JsonNode item, String key) {
    return key.isEmpty() ? item : Objects.requireNonNullElse(item.get(key), Json.NODES.nullNode());
  }

  private static @Nullable JsonNode item(ArrayNode items, String key, JsonNode id) {
    for (var item : items) {
      if (same(item, key, id)) {
        return item;
      }
    }
    return null;
  }

  private static boolean before(String key, ArrayNode server, JsonNode left, JsonNode right) {
    var all = new ArrayList<JsonNode>();
    server.forEach(all::add);
    int l = find(all, key, id(left, key));
    int r = find(all, key, id(right, key));
    return l >= 0 && r >= 0 && l < r;
  }

  private static ObjectNode plain(ObjectNode patch) {
    var plain = Json.object();
    patch
        .properties()
        .forEach(field -> {
          if (!field.getKey().startsWith("$")) {
            plain.set(field.getKey(), field.getValue());
          }
        });
    return plain;
  }

  private static Type below(Type type, String name) {
    return switch (type.resolved()) {
      case Type.Struct struct -> {
        var field = struct.fields().get(name);
        yield field == null ? Type.any() : field.type();
      }
      case Type.MapOf map -> map.element();
      case Type.Any any -> any;
      case Type.ListOf list -> list;
      case Type.Scalar scalar -> scalar;
      case Type.Reference reference -> reference;
    };
  }
}
