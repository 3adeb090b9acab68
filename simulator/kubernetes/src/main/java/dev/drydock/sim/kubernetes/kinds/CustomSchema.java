package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import java.util.List;
import java.util.Optional;

/// Finds what a custom resource is in its definition.
public final class CustomSchema {
  private CustomSchema() {}

  /// Return the schema of the version that is served.
  public static Optional<JsonNode> of(ObjectTable objects, ApiResource resource) {
    return version(objects, resource).map(version -> Json.at(version, "schema", "openAPIV3Schema"));
  }

  /// Return the `additionalPrinterColumns` of the version that is served.
  public static JsonNode columns(ObjectTable objects, ApiResource resource) {
    return version(objects, resource)
        .<JsonNode>map(version -> version.path("additionalPrinterColumns"))
        .orElseGet(Json::array);
  }

  private static Optional<ObjectNode> version(ObjectTable objects, ApiResource resource) {
    var name = resource.name() + "." + resource.served().group();
    return objects
        .find(new Key("apiextensions.k8s.io", "customresourcedefinitions", "", name))
        .flatMap(definition -> version(definition.object(), resource.served().version()));
  }

  private static Optional<ObjectNode> version(ObjectNode definition, String name) {
    return Json.objects(Json.at(definition, "spec", "versions")).stream()
        .filter(version -> Json.text(version, "name").equals(name))
        .findFirst();
  }

  public static void defaults(JsonNode schema, ObjectNode object) {
    CustomTypes.defaults(schema, object);
  }

  public static List<Refusal.Cause> check(JsonNode schema, ObjectNode object) {
    return CustomTypes.check(schema, object, "");
  }
}
