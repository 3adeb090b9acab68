package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.kinds.Refusal.Cause;
import dev.drydock.sim.kubernetes.patch.JsonPatch;
import dev.drydock.sim.kubernetes.patch.MergePatch;
import dev.drydock.sim.kubernetes.patch.StrategicMerge;
import dev.drydock.sim.kubernetes.patch.Unpatchable;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.Type;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.wire.Request;
import java.util.List;

/// Carries out PATCH in its four formats.
final class Patches {
  private static final String JSON = "application/json-patch+json";
  private static final String MERGE = "application/merge-patch+json";
  private static final String STRATEGIC = "application/strategic-merge-patch+json";
  private static final String APPLY = "application/apply-patch+yaml";

  private final ObjectTable objects;
  private final Writes writes;

  Patches(ObjectTable objects, Writes writes) {
    this.objects = objects;
    this.writes = writes;
  }

  Written patch(ApiResource resource, ApiResource discovered, Target target, Request request)
      throws Refusal {
    var format = Bodies.contentType(request);
    var known =
        resource.custom() ? List.of(JSON, MERGE, APPLY) : List.of(JSON, MERGE, STRATEGIC, APPLY);
    if (!known.contains(format)) {
      throw Refusal.unsupportedMedia(known);
    }
    if (!discovered.verbs().contains("patch")) {
      throw Refusal.noMethod();
    }
    var body = Bodies.parse(request, format.equals(APPLY));
    if (format.equals(APPLY)) {
      return apply(resource, target, request, body);
    }
    var options = Bodies.options(request, target.subresource());
    var live =
        objects
            .find(Writes.key(resource, target.namespace(), target.name()))
            .orElseThrow(() -> Refusal.notFound(resource, target.name()));
    if (target.subresource().equals("scale")) {
      var scale = patched(discovered.type(), format, Scale.of(live.object()), body);
      int replicas = Json.at(scale, "spec", "replicas").asInt();
      var written = writes.scale(live, resource, replicas, options);
      return new Written(200, Scale.of(written.object()), List.of());
    }
    var next = patched(resource.type(), format, live.object(), body);
    return writes.patched(live, resource, next, options);
  }

  private static JsonNode patched(Type type, String format, ObjectNode live, JsonNode body)
      throws Refusal {
    try {
      return switch (format) {
        case JSON -> JsonPatch.apply(live, body);
        case MERGE -> MergePatch.apply(live, body);
        default -> StrategicMerge.apply(type, live, (ObjectNode) body);
      };
    } catch (Unpatchable e) {
      throw Refusal.unprocessable();
    }
  }

  private Written apply(ApiResource resource, Target target, Request request, JsonNode body)
      throws Refusal {
    if (request.query("fieldManager").filter(name -> !name.isEmpty()).isEmpty()) {
      throw Refusal.invalid(
          "PatchOptions.meta.k8s.io",
          "",
          List.of(Cause.required("fieldManager", "is required for apply patch")));
    }
    if (!(body instanceof ObjectNode config)) {
      throw Refusal.badRequest("the body of the request is not an object");
    }
    if (Json.at(config, "metadata").has("managedFields")) {
      throw Refusal.badRequest("metadata.managedFields must be nil");
    }
    var name = Json.text(config, "metadata", "name");
    if (!name.isEmpty() && !name.equals(target.name())) {
      throw Refusal.badRequest(
          "the name of the object ("
              + name
              + ") does not match the name on the URL ("
              + target.name()
              + ")");
    }
    var namespace = Json.text(config, "metadata", "namespace");
    if (!namespace.isEmpty() && !namespace.equals(target.namespace())) {
      throw Refusal.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
    return writes.apply(
        Writes.key(resource, target.namespace(), target.name()),
        resource,
        config,
        Bodies.options(request, target.subresource()));
  }
}
