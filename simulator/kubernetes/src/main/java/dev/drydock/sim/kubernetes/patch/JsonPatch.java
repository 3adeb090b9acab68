package dev.drydock.sim.kubernetes.patch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;

/// Applies a JSON patch (RFC 6902).
public final class JsonPatch {
  private JsonPatch() {}

  public static JsonNode apply(JsonNode target, JsonNode patch) throws Unpatchable {
    JsonNode result = target.deepCopy();
    for (var operation : patch) {
      result = step(result, operation);
    }
    return result;
  }

  private static JsonNode step(JsonNode root, JsonNode operation) throws Unpatchable {
    var path = Json.text(operation, "path");
    var value = operation.path("value");
    return switch (Json.text(operation, "op")) {
      case "add" -> add(root, path, value.deepCopy());
      case "remove" -> remove(root, path);
      case "replace" -> add(remove(root, path), path, value.deepCopy());
      case "move" -> {
        var from = Json.text(operation, "from");
        var moved = find(root, from);
        yield add(remove(root, from), path, moved);
      }
      case "copy" -> add(root, path, find(root, Json.text(operation, "from")).deepCopy());
      case "test" -> test(root, path, value);
      default -> throw new Unpatchable("Unexpected kind: " + Json.text(operation, "op"));
    };
  }

  private static JsonNode test(JsonNode root, String path, JsonNode value) throws Unpatchable {
    if (!Json.same(root.at(pointer(path)), value)) {
      throw new Unpatchable("testing value " + path + " failed");
    }
    return root;
  }

  private static JsonNode find(JsonNode root, String path) throws Unpatchable {
    var found = root.at(pointer(path));
    if (found.isMissingNode()) {
      throw new Unpatchable("missing value at " + path);
    }
    return found;
  }

  private static JsonNode add(JsonNode root, String path, JsonNode value) throws Unpatchable {
    if (path.isEmpty()) {
      return value;
    }
    var parent = root.at(pointer(path).head());
    var last = pointer(path).last();
    if (parent instanceof ObjectNode object) {
      object.set(last.getMatchingProperty(), value);
    } else if (parent instanceof ArrayNode array) {
      int at = last.getMatchingProperty().equals("-") ? array.size() : last.getMatchingIndex();
      if (at < 0 || at > array.size()) {
        throw new Unpatchable("Unable to access invalid index at " + path);
      }
      array.insert(at, value);
    } else {
      throw new Unpatchable("add operation does not apply: doc is missing path: " + path);
    }
    return root;
  }

  private static JsonNode remove(JsonNode root, String path) throws Unpatchable {
    find(root, path);
    var parent = root.at(pointer(path).head());
    var last = pointer(path).last();
    if (parent instanceof ObjectNode object) {
      object.remove(last.getMatchingProperty());
    } else if (parent instanceof ArrayNode array) {
      array.remove(last.getMatchingIndex());
    }
    return root;
  }

  private static JsonPointer pointer(String path) throws Unpatchable {
    try {
      return JsonPointer.compile(path);
    } catch (IllegalArgumentException e) {
      throw new Unpatchable("invalid path: " + path);
    }
  }
}
