package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.CustomSchema;
import dev.drydock.sim.kubernetes.kinds.Decoder;
import dev.drydock.sim.kubernetes.kinds.Defaults;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads objects into their types and fills in defaults.
final class Reader {
  private final ObjectTable objects;

  Reader(ObjectTable objects) {
    this.objects = objects;
  }

  /// Built-in types refuse to apply a field that they do not have; custom ones prune it.
  List<String> checkFields(ApiResource resource, ObjectNode config, Key key, WriteOptions options)
      throws Refusal {
    var version = resource.kindVersion().version();
    var read = Decoder.decode(resource.type(), resource.kind(), version, config, resource.custom());
    var unknown = unknown(resource, read.unknown(), options);
    if (!read.unknown().isEmpty() && !resource.custom()) {
      throw Refusal.internal(
          "failed to create typed patch object ("
              + key.namespace()
              + "/"
              + key.name()
              + "; "
              + resource.kindVersion().text()
              + ", Kind="
              + resource.kind()
              + "): ."
              + read.unknown().getFirst()
              + ": field not declared in schema");
    }
    if (resource.custom()) {
      config.removeAll();
      config.setAll(read.object());
    }
    return unknown;
  }

  /// Read a merged object as the server's own types do.
  ObjectNode readBack(ApiResource resource, ObjectNode merged) throws Refusal {
    var version = resource.kindVersion().version();
    var object =
        Decoder.decode(resource.type(), resource.kind(), version, merged, resource.custom())
            .object();
    complete(resource, object);
    return object;
  }

  /// Read what a client sent whole.
  ///
  /// @return the object, and what to warn of
  Decoder.Decoded read(ApiResource resource, JsonNode raw, WriteOptions options) throws Refusal {
    if (!(raw instanceof ObjectNode sent)) {
      throw Refusal.badRequest("the body of the request is not an object");
    }
    checkKind(resource, sent);
    var version = resource.kindVersion().version();
    var read = Decoder.decode(resource.type(), resource.kind(), version, sent, resource.custom());
    var warnings = unknown(resource, read.unknown(), options);
    read.object().put("kind", resource.kind()).put("apiVersion", resource.kindVersion().text());
    complete(resource, read.object());
    return new Decoder.Decoded(read.object(), warnings);
  }

  private void complete(ApiResource resource, ObjectNode object) {
    if (resource.custom()) {
      schema(resource).ifPresent(schema -> CustomSchema.defaults(schema, object));
    } else {
      Defaults.fill(resource.qualifiedKind(), object);
    }
  }

  private Optional<JsonNode> schema(ApiResource resource) {
    return CustomSchema.of(objects, resource);
  }

  private static void checkKind(ApiResource resource, ObjectNode sent) throws Refusal {
    var kind = Json.text(sent, "kind");
    var version = Json.text(sent, "apiVersion");
    if (!kind.isEmpty() && !kind.equals(resource.kind())) {
      var served = resource.kindVersion().version();
      throw Refusal.badRequest(
          kind
              + " in version \""
              + served
              + "\" cannot be handled as a "
              + resource.kind()
              + ": converting ("
              + served
              + "."
              + kind
              + ") to (core."
              + resource.kind()
              + "): unknown conversion");
    }
    if (!version.isEmpty() && !version.equals(resource.kindVersion().text())) {
      throw Refusal.badRequest(
          "the API version in the data ("
              + version
              + ") does not match the expected API version ("
              + resource.kindVersion().text()
              + ")");
    }
  }

  /// Refuse, tell or ignore what the type does not have.
  private static List<String> unknown(
      ApiResource resource, List<String> unknown, WriteOptions options) throws Refusal {
    var told = new ArrayList<String>();
    unknown.forEach(path -> told.add("unknown field \"" + path + "\""));
    options.duplicates().forEach(path -> told.add("duplicate field \"" + path + "\""));
    if (told.isEmpty() || options.validation().equals("Ignore")) {
      return List.of();
    }
    if (options.validation().equals("Strict")) {
      throw Refusal.badRequest(
          resource.kind()
              + " in version \""
              + resource.kindVersion().version()
              + "\" cannot be handled as a "
              + resource.kind()
              + ": strict decoding error: "
              + String.join(", ", told));
    }
    return told;
  }
}
