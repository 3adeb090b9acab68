package dev.drydock.kubernetes.type;

import dev.drydock.kubernetes.field.RouterFields;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// `v1/ConfigMap` with an endpoint's part of the router's configuration: who may score, and which
/// version gets how much.
record RouterConfigManifest(ObjectType type, ResourceDefinitionContext where) implements Manifest {
  private static final String KEY = "router.json";
  private static final ObjectType TYPE =
      new ObjectType(
          PROVIDER,
          "v1/ConfigMap",
          1,
          List.of(
              Field.of(RouterFields.ENDPOINT, "").replacing(),
              Field.of(RouterFields.MODE, "auth"),
              Field.of(RouterFields.SECRET, ""),
              Field.of(RouterFields.ISSUER, ""),
              Field.of(RouterFields.AUDIENCE, ""),
              Field.of(RouterFields.DEFAULT, "default"),
              Field.of(RouterFields.EFFECTIVE, "effective_traffic"),
              Field.of(RouterFields.DECLARED, "traffic"),
              Field.of(RouterFields.ROLE, "role"),
              Field.of(RouterFields.REQUESTS, "requests"),
              Field.of(RouterFields.AUTOSCALE, "autoscale"),
              Field.of(RouterFields.TARGET, "")),
          ObjectType.Replacement.DELETE_FIRST,
          Duration.ofSeconds(1));

  RouterConfigManifest() {
    this(TYPE, Where.namespaced("", "v1", "ConfigMap", "configmaps"));
  }

  @Override
  public SequencedMap<String, String> labels(SequencedMap<String, Value> fields) {
    var labels = new LinkedHashMap<String, String>();
    labels.put(Labels.CONFIG, "config");
    if (fields.get(RouterFields.ENDPOINT) instanceof Value.Text(var endpoint)) {
      labels.put(Labels.ENDPOINT, endpoint);
    }
    return labels;
  }

  @Override
  public SequencedMap<String, Object> body(SequencedMap<String, Value> fields) {
    var data = new LinkedHashMap<String, Object>();
    data.put(KEY, RouterDocument.write(fields));
    var body = new LinkedHashMap<String, Object>();
    body.put("data", data);
    return body;
  }

  @Override
  public SequencedMap<String, Value> fields(GenericKubernetesResource live) {
    return RouterDocument.read(text(live));
  }

  /// Return the Deployments that the configuration sends requests to.
  @Override
  public List<ObjectId> references(ObjectId cluster, GenericKubernetesResource live) {
    var targets = fields(live).getOrDefault(RouterFields.TARGET, Value.absent());
    return RouterDocument.members(targets).values().stream()
        .map(RouterDocument::members)
        .<ObjectId>map(target ->
            Manifests.DEPLOYMENT.id(
                cluster, text(target.get("namespace")), text(target.get("deployment"))))
        .toList();
  }

  private static String text(@Nullable Value value) {
    return value instanceof Value.Text(var text) ? text : "";
  }

  private static String text(GenericKubernetesResource live) {
    return String.valueOf(JsonValues.member(live, "data").getOrDefault(KEY, ""));
  }
}
