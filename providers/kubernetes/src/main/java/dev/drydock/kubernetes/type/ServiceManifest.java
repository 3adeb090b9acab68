package dev.drydock.kubernetes.type;

import static dev.drydock.kubernetes.field.ServiceFields.DESCRIPTION;
import static dev.drydock.kubernetes.field.ServiceFields.EXTERNAL_NAME;
import static dev.drydock.kubernetes.field.ServiceFields.LABELS;
import static dev.drydock.kubernetes.field.ServiceFields.PORT;
import static dev.drydock.kubernetes.field.ServiceFields.SELECTOR;
import static dev.drydock.kubernetes.field.ServiceFields.TAGS;
import static dev.drydock.kubernetes.field.ServiceFields.TARGET_PORT;

import dev.drydock.kubernetes.field.ServiceFields;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// `v1/Service` with one port: of a version, of the router, or the alias by which an endpoint is
/// known in its namespace.
record ServiceManifest(ObjectType type, ResourceDefinitionContext where) implements Manifest {
  private static final ObjectType TYPE =
      new ObjectType(
          PROVIDER,
          "v1/Service",
          1,
          List.of(
              Field.of(LABELS, ""),
              Field.of(ServiceFields.TYPE, ""),
              Field.of(SELECTOR, ""),
              Field.of(EXTERNAL_NAME, ""),
              Field.of(PORT, ""),
              Field.of(TARGET_PORT, ""),
              Field.of(DESCRIPTION, "description"),
              Field.of(TAGS, "tags")),
          ObjectType.Replacement.DELETE_FIRST,
          Duration.ofSeconds(1));

  ServiceManifest() {
    this(TYPE, Where.namespaced("", "v1", "Service", "services"));
  }

  @Override
  public SequencedMap<String, String> labels(SequencedMap<String, Value> fields) {
    return JsonValues.texts(fields.get(LABELS));
  }

  @Override
  public SequencedMap<String, String> annotations(SequencedMap<String, Value> fields) {
    return Notes.annotations(fields.get(DESCRIPTION), fields.get(TAGS));
  }

  @Override
  public SequencedMap<String, Object> body(SequencedMap<String, Value> fields) {
    var port = new LinkedHashMap<String, Object>();
    port.put("name", "http");
    port.put("protocol", "TCP");
    JsonValues.put(port, "port", fields.get(PORT));
    JsonValues.put(port, "targetPort", fields.get(TARGET_PORT));
    var spec = new LinkedHashMap<String, Object>();
    JsonValues.put(spec, "type", fields.get(ServiceFields.TYPE));
    JsonValues.put(spec, "externalName", fields.get(EXTERNAL_NAME));
    JsonValues.put(spec, "selector", fields.get(SELECTOR));
    spec.put("ports", List.of(port));
    var body = new LinkedHashMap<String, Object>();
    body.put("spec", spec);
    return body;
  }

  @Override
  public SequencedMap<String, Value> fields(GenericKubernetesResource live) {
    var spec = JsonValues.member(live, "spec");
    var port = port(spec);
    var fields = new LinkedHashMap<String, Value>();
    fields.put(LABELS, Labels.ours(live));
    fields.put(ServiceFields.TYPE, JsonValues.read(spec.get("type")));
    fields.put(SELECTOR, selector(spec));
    fields.put(EXTERNAL_NAME, JsonValues.read(spec.get("externalName")));
    fields.put(PORT, JsonValues.read(port.get("port")));
    fields.put(TARGET_PORT, JsonValues.read(port.get("targetPort")));
    Notes.read(live, DESCRIPTION, TAGS, fields);
    fields.values().removeIf(Value::isNull);
    return fields;
  }

  private static Value selector(Map<String, Object> spec) {
    var selector = JsonValues.member(spec, "selector");
    return selector.isEmpty() ? Value.absent() : JsonValues.texts(selector);
  }

  private static Map<String, Object> port(Map<String, Object> spec) {
    return spec.get("ports") instanceof List<?> ports && !ports.isEmpty()
        ? JsonValues.object(ports.getFirst())
        : Map.of();
  }
}
