package dev.drydock.sim.kubernetes.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import java.util.List;
import java.util.TreeMap;

/// The paths of one document, each with the operations that its resource's verbs allow.
final class Paths {
  private static final List<String> PATCHES =
      List.of(
          "application/apply-patch+yaml",
          "application/json-patch+json",
          "application/merge-patch+json",
          "application/strategic-merge-patch+json");

  private final TreeMap<String, ObjectNode> paths = new TreeMap<>();

  void add(ApiResource resource) {
    var served = resource.served();
    var root = served.group().isEmpty() ? "/api/" : "/apis/";
    var base = root + served.text() + "/";
    var place = resource.namespaced() ? base + "namespaces/{namespace}/" : base;
    if (resource.subresource()) {
      int slash = resource.name().indexOf('/');
      var name = resource.name();
      item(place + name.substring(0, slash) + "/{name}" + name.substring(slash), resource);
      return;
    }
    collection(place + resource.name(), resource, true);
    if (resource.namespaced() && resource.verbs().contains("list")) {
      collection(base + resource.name(), resource, false);
    }
    item(place + resource.name() + "/{name}", resource);
  }

  ObjectNode all() {
    var all = Json.object();
    paths.forEach(all::set);
    return all;
  }

  private void collection(String path, ApiResource resource, boolean writable) {
    var operations = operations(path);
    if (resource.verbs().contains("list")) {
      operation(operations, "get", "list", resource);
    }
    if (writable && resource.verbs().contains("create")) {
      operation(operations, "post", "post", resource);
    }
    if (writable && resource.verbs().contains("deletecollection")) {
      operation(operations, "delete", "deletecollection", resource);
    }
    drop(path, operations);
  }

  private void item(String path, ApiResource resource) {
    var operations = operations(path);
    if (resource.verbs().contains("get")) {
      operation(operations, "get", "get", resource);
    }
    if (resource.verbs().contains("update")) {
      operation(operations, "put", "put", resource);
    }
    if (resource.verbs().contains("patch")) {
      patch(operation(operations, "patch", "patch", resource), resource);
    }
    if (resource.verbs().contains("delete")) {
      operation(operations, "delete", "delete", resource);
    }
    if (resource.subresource() && resource.verbs().contains("create")) {
      operation(operations, "post", "post", resource);
    }
    drop(path, operations);
  }

  private ObjectNode operations(String path) {
    return paths.computeIfAbsent(path, _ -> Json.object());
  }

  private void drop(String path, ObjectNode operations) {
    if (operations.isEmpty()) {
      paths.remove(path);
    }
  }

  private static ObjectNode operation(
      ObjectNode operations, String method, String action, ApiResource resource) {
    var operation = operations.putObject(method);
    var parameters = operation.putArray("parameters");
    if (!method.equals("get")) {
      for (var name : List.of("dryRun", "fieldManager", "fieldValidation")) {
        parameters
            .addObject()
            .put("name", name)
            .put("in", "query")
            .putObject("schema")
            .put("type", "string")
            .put("uniqueItems", true);
      }
    }
    operation.putObject("responses").putObject("200").put("description", "OK");
    operation.put("x-kubernetes-action", action);
    operation
        .putObject("x-kubernetes-group-version-kind")
        .put("group", resource.kindVersion().group())
        .put("version", resource.kindVersion().version())
        .put("kind", resource.kind());
    return operation;
  }

  private static void patch(ObjectNode operation, ApiResource resource) {
    operation
        .withArray("/parameters")
        .addObject()
        .put("name", "force")
        .put("in", "query")
        .putObject("schema")
        .put("type", "boolean")
        .put("uniqueItems", true);
    var body = operation.putObject("requestBody").put("required", true);
    var content = body.putObject("content");
    for (var type : resource.custom() ? PATCHES.subList(0, 3) : PATCHES) {
      content
          .putObject(type)
          .putObject("schema")
          .put("$ref", Components.PREFIX + Components.name("meta.v1.Patch"));
    }
  }
}
