package dev.drydock.kubernetes.type;

import static dev.drydock.kubernetes.field.DeploymentFields.CPU;
import static dev.drydock.kubernetes.field.DeploymentFields.CPU_LIMIT;
import static dev.drydock.kubernetes.field.DeploymentFields.DESCRIPTION;
import static dev.drydock.kubernetes.field.DeploymentFields.DEVICES;
import static dev.drydock.kubernetes.field.DeploymentFields.GPU;
import static dev.drydock.kubernetes.field.DeploymentFields.IMAGE;
import static dev.drydock.kubernetes.field.DeploymentFields.LABELS;
import static dev.drydock.kubernetes.field.DeploymentFields.LIVENESS;
import static dev.drydock.kubernetes.field.DeploymentFields.MEMORY;
import static dev.drydock.kubernetes.field.DeploymentFields.MEMORY_LIMIT;
import static dev.drydock.kubernetes.field.DeploymentFields.MODEL;
import static dev.drydock.kubernetes.field.DeploymentFields.NAME;
import static dev.drydock.kubernetes.field.DeploymentFields.PORT;
import static dev.drydock.kubernetes.field.DeploymentFields.READINESS;
import static dev.drydock.kubernetes.field.DeploymentFields.REPLICAS;
import static dev.drydock.kubernetes.field.DeploymentFields.STATE;
import static dev.drydock.kubernetes.field.DeploymentFields.TAGS;
import static dev.drydock.kubernetes.field.DeploymentFields.VARIABLES;
import static dev.drydock.kubernetes.field.DeploymentFields.WHOLE;

import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// `apps/v1/Deployment` with one container: a version, or the router.
///
/// The number of replicas is asserted only where the spec fixes it: an autoscaler's writes are then
/// no drift, and an update carries the number that is there.
record DeploymentManifest(ObjectType type, ResourceDefinitionContext where) implements Manifest {
  private static final String CONTAINER = "main";
  private static final String REQUESTS = "requests";
  private static final String LIMITS = "limits";
  private static final ObjectType TYPE =
      new ObjectType(
          PROVIDER,
          "apps/v1/Deployment",
          1,
          List.of(
              Field.of(LABELS, "").replacing(),
              Field.of(NAME, "name").replacing(),
              Field.of(REPLICAS, "replicas"),
              Field.of(IMAGE, "environment.image"),
              Field.of(PORT, ""),
              Field.of(VARIABLES, "environment.variables").free(),
              Field.of(MODEL, "model"),
              Field.of(CPU, "resources.cpu").compared(Comparison.QUANTITY),
              Field.of(MEMORY, "resources.memory_gb").compared(Comparison.QUANTITY),
              Field.of(CPU_LIMIT, "resources.cpu_limit").compared(Comparison.QUANTITY),
              Field.of(MEMORY_LIMIT, "resources.memory_limit_gb").compared(Comparison.QUANTITY),
              Field.of(GPU, "resources.gpu"),
              Field.of(DEVICES, "resources.fpga"),
              Field.of(LIVENESS, "liveness"),
              Field.of(READINESS, "readiness"),
              Field.of(DESCRIPTION, "description"),
              Field.of(TAGS, "tags"),
              Field.of(STATE, ""),
              Field.of(WHOLE, "")),
          ObjectType.Replacement.DELETE_FIRST,
          Duration.ofMinutes(2));

  DeploymentManifest() {
    this(TYPE, Where.namespaced("apps", "v1", "Deployment", "deployments"));
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
    var labels = JsonValues.texts(fields.get(LABELS));
    var selector = new LinkedHashMap<String, Object>();
    selector.put("matchLabels", labels);
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("labels", labels);
    var pod = new LinkedHashMap<String, Object>();
    pod.put("containers", List.of(container(fields)));
    var template = new LinkedHashMap<String, Object>();
    template.put("metadata", metadata);
    template.put("spec", pod);
    var spec = new LinkedHashMap<String, Object>();
    JsonValues.put(spec, "replicas", fields.get(REPLICAS));
    spec.put("selector", selector);
    spec.put("template", template);
    var body = new LinkedHashMap<String, Object>();
    body.put("spec", spec);
    return body;
  }

  @Override
  public SequencedMap<String, Value> computed(GenericKubernetesResource live) {
    var computed = new LinkedHashMap<String, Value>();
    computed.put("state", Value.of(Rollout.of(live).state()));
    return computed;
  }

  private static Map<String, Object> container(SequencedMap<String, Value> fields) {
    var port = new LinkedHashMap<String, Object>();
    JsonValues.put(port, "containerPort", fields.get(PORT));
    port.put("protocol", "TCP");
    var container = new LinkedHashMap<String, Object>();
    container.put("name", CONTAINER);
    JsonValues.put(container, "image", fields.get(IMAGE));
    container.put("env", Variables.write(fields.get(VARIABLES), fields.get(MODEL)));
    container.put("ports", List.of(port));
    container.put("resources", resources(fields));
    Probes.put(container, "livenessProbe", fields.get(LIVENESS), port.get("containerPort"));
    Probes.put(container, "readinessProbe", fields.get(READINESS), port.get("containerPort"));
    return container;
  }

  private static Map<String, Object> resources(SequencedMap<String, Value> fields) {
    var requests = new LinkedHashMap<String, Object>();
    JsonValues.put(requests, "cpu", fields.get(CPU));
    JsonValues.put(requests, "memory", fields.get(MEMORY));
    var limits = new LinkedHashMap<String, Object>();
    JsonValues.put(limits, "cpu", fields.get(CPU_LIMIT));
    JsonValues.put(limits, "memory", fields.get(MEMORY_LIMIT));
    // Extended resources are never overcommitted: the request has to equal the limit.
    var devices = Devices.write(fields.get(GPU), fields.get(DEVICES));
    requests.putAll(devices);
    limits.putAll(devices);
    var resources = new LinkedHashMap<String, Object>();
    resources.put(REQUESTS, requests);
    resources.put(LIMITS, limits);
    return resources;
  }

  @Override
  public SequencedMap<String, Value> fields(GenericKubernetesResource live) {
    var labels = JsonValues.member(live, "spec", "selector", "matchLabels");
    var pod = JsonValues.member(live, "spec", "template", "spec");
    var container = Containers.named(pod, CONTAINER);
    var fields = new LinkedHashMap<String, Value>();
    fields.put(LABELS, JsonValues.texts(labels));
    fields.put(NAME, JsonValues.read(labels.get(Labels.VERSION)));
    fields.put(REPLICAS, JsonValues.read(JsonValues.member(live, "spec").get("replicas")));
    fields.put(IMAGE, JsonValues.read(container.get("image")));
    fields.put(PORT, Containers.port(container));
    var variables = Variables.read(container.get("env"));
    fields.put(VARIABLES, Variables.others(variables));
    fields.put(MODEL, Variables.model(variables));
    var resources = JsonValues.member(container, "resources");
    var requests = JsonValues.member(resources, REQUESTS);
    var limits = JsonValues.member(resources, LIMITS);
    fields.put(CPU, JsonValues.read(requests.get("cpu")));
    fields.put(MEMORY, JsonValues.read(requests.get("memory")));
    fields.put(CPU_LIMIT, JsonValues.read(limits.get("cpu")));
    fields.put(MEMORY_LIMIT, JsonValues.read(limits.get("memory")));
    fields.put(GPU, Devices.gpus(limits));
    fields.put(DEVICES, Devices.others(limits));
    fields.put(LIVENESS, Probes.read(container.get("livenessProbe")));
    fields.put(READINESS, Probes.read(container.get("readinessProbe")));
    Notes.read(live, DESCRIPTION, TAGS, fields);
    var rollout = Rollout.of(live);
    fields.put(STATE, Value.of(rollout.state()));
    fields.put(WHOLE, Value.of(!rollout.failed()));
    fields.values().removeIf(Value::isNull);
    return fields;
  }
}
