package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.CustomTypes;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import java.util.List;
import java.util.Optional;

/// Finds the schema of a custom resource in its definition.
final class CustomSchema {
  private CustomSchema() {}

  static Optional<JsonNode> of(ObjectTable objects, ApiResource resource) {
    var name = resource.name() + "." + resource.served().group();
    return objects
        .find(new Key("apiextensions.k8s.io", "customresourcedefinitions", "", name))
        .flatMap(definition -> version(definition.object(), resource.served().version()))
        .map(version -> Json.at(version, "schema", "openAPIV3Schema"));
  }

  private static Optional<ObjectNode> version(ObjectNode definition, String name) {
    return Json.objects(Json.at(definition, "spec", "versions")).stream()
        .filter(version -> Json.text(version, "name").equals(name))
        .findFirst();
  }

  static void defaults(JsonNode schema, ObjectNode object) {
    CustomTypes.defaults(schema, object);
  }

  static List<Refusal.Cause> check(JsonNode schema, ObjectNode object) {
    return CustomTypes.check(schema, object, "");
  }
}
