package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import java.util.List;

/// Versions of models, environments and codes. What a version is made of never changes; what is
/// said about it may.
///
/// Source: Microsoft.MachineLearningServices 2024-04-01, mfe.json (x-ms-mutability).
public final class AssetVersions implements TypeRules {
  private static final List<String> SAID =
      List.of("description", "tags", "properties", "isArchived", "stage", "datasets");
  private static final List<String> MODEL_TYPES =
      List.of("custom_model", "mlflow_model", "triton_model");

  private final Entries entries;
  private final Assets.Sort sort;
  private final Uses uses;
  private final ArtifactUris artifacts;

  public AssetVersions(Entries entries, Assets.Sort sort, Uses uses, ArtifactUris artifacts) {
    this.entries = entries;
    this.sort = sort;
    this.uses = uses;
    this.artifacts = artifacts;
  }

  @Override
  public Shape shape() {
    return new Shape(
        sort.versionType(),
        sort.path() + "/{container}/versions/{name}",
        Assets.NAME,
        201,
        200,
        0,
        200,
        OperationStyle.NONE,
        new Shape.Traits(false, true, false),
        "ValidationError");
  }

  @Override
  public ObjectNode propose(Put put) {
    var asked = put.properties();
    asked.remove("provisioningState");
    complete(asked);
    if (put.creates()) {
      check(put, asked);
    } else {
      checkUnchanged(put, asked);
    }
    var body = put.before();
    body.set("properties", asked);
    return body;
  }

  @Override
  public void begun(Entry entry, String trigger) {
    if (trigger.equals("create")) {
      var container = entries.require(entry.id().parent());
      long order = container.hidden().path("versions").asLong(0) + 1;
      container.hidden().put("versions", order);
      entries.save(container);
      entry.hidden().put("order", order);
    }
  }

  @Override
  public void allowDelete(Call call, Entry entry) {
    uses.refuseUsed(entry);
  }

  private void complete(ObjectNode asked) {
    Json.fallback(asked, "isArchived", false);
    Json.fallback(asked, "isAnonymous", false);
    Json.fallback(asked, "tags", Json.object());
    Json.fallback(asked, "properties", Json.object());
    switch (sort) {
      case MODELS -> Json.fallback(asked, "modelType", "custom_model");
      case ENVIRONMENTS -> {
        Json.fallback(asked, "osType", "Linux");
        Json.fallback(asked, "autoRebuild", "Disabled");
        asked.put("environmentType", "UserCreated");
      }
      case CODES -> {}
    }
  }

  private void check(Put put, ObjectNode asked) {
    switch (sort) {
      case MODELS -> {
        if (!MODEL_TYPES.contains(asked.path("modelType").asText())) {
          put.violations()
              .add(
                  "ValidationError",
                  "properties.modelType",
                  "modelType is one of " + MODEL_TYPES + ".");
        }
        checkUri(put, asked, "modelUri");
      }
      case ENVIRONMENTS -> checkEnvironment(put, asked);
      case CODES -> checkUri(put, asked, "codeUri");
    }
  }

  private void checkUri(Put put, ObjectNode asked, String field) {
    var uri = asked.path(field).asText();
    var fault = artifacts.fault(entries.require(put.id().parent().parent()), uri);
    fault.ifPresent(text -> put.violations().add("ValidationError", "properties." + field, text));
  }

  private static void checkEnvironment(Put put, ObjectNode asked) {
    boolean image = asked.hasNonNull("image");
    boolean build = asked.hasNonNull("build");
    if (image == build) {
      put.violations()
          .add(
              "ValidationError",
              "properties.image",
              "An environment has either an image or a build context.");
    }
    if (build && asked.at("/build/contextUri").asText().isEmpty()) {
      put.violations()
          .add("ValidationError", "properties.build.contextUri", "A contextUri is required.");
    }
    for (var route : List.of("livenessRoute", "readinessRoute", "scoringRoute")) {
      var node = asked.path("inferenceConfig").path(route);
      boolean whole = node.hasNonNull("path") && node.hasNonNull("port");
      if (node.isObject() && !whole) {
        put.violations()
            .add(
                "ValidationError",
                "properties.inferenceConfig." + route,
                "A route has a path and a port.");
      }
    }
  }

  private static void checkUnchanged(Put put, ObjectNode asked) {
    var before = put.existing().orElseThrow().properties();
    for (var field : asked.properties()) {
      var name = field.getKey();
      if (!SAID.contains(name) && !same(before.path(name), field.getValue())) {
        put.violations()
            .add(
                "ValidationError",
                "properties." + name,
                "'%s' of a version that exists cannot be changed: make a new version."
                    .formatted(name));
      }
    }
  }

  private static boolean same(JsonNode before, JsonNode now) {
    boolean neither = (before.isMissingNode() || before.isNull()) && now.isNull();
    return neither || before.equals(now);
  }
}
