package dev.drydock.kubernetes.type;

import dev.drydock.kubernetes.field.InstanceTypeFields;
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

/// `amlarc.azureml.com/v1alpha1/InstanceType`: which nodes a deployment's pods may take, and how
/// much of them (Azure/AML-Kubernetes, docs/instance-type.md). Requests equal limits.
record InstanceTypeManifest(ObjectType type, ResourceDefinitionContext where) implements Manifest {
  private static final ObjectType TYPE =
      new ObjectType(
          PROVIDER,
          "amlarc.azureml.com/v1alpha1/InstanceType",
          1,
          List.of(
              Field.of(InstanceTypeFields.NODE_SELECTOR, "node_selector"),
              Field.of(InstanceTypeFields.CPU, "cpu").compared(Comparison.QUANTITY),
              Field.of(InstanceTypeFields.MEMORY, "memory_gb").compared(Comparison.QUANTITY),
              Field.of(InstanceTypeFields.CPU_LIMIT, "").compared(Comparison.QUANTITY),
              Field.of(InstanceTypeFields.MEMORY_LIMIT, "").compared(Comparison.QUANTITY),
              Field.of(InstanceTypeFields.GPU, "gpu"),
              Field.of(InstanceTypeFields.FPGA, "fpga")),
          ObjectType.Replacement.DELETE_FIRST,
          Duration.ofSeconds(1));

  InstanceTypeManifest() {
    this(TYPE, Where.global("amlarc.azureml.com", "v1alpha1", "InstanceType", "instancetypes"));
  }

  @Override
  public SequencedMap<String, Object> body(SequencedMap<String, Value> fields) {
    var limits = new LinkedHashMap<String, Object>();
    limits.put("cpu", json(fields, InstanceTypeFields.CPU_LIMIT));
    limits.put("memory", json(fields, InstanceTypeFields.MEMORY_LIMIT));
    var gpu = json(fields, InstanceTypeFields.GPU);
    if (!gpu.equals(0L)) {
      limits.put(Devices.GPU, gpu);
    }
    if (json(fields, InstanceTypeFields.FPGA) instanceof Map<?, ?> devices) {
      devices.forEach((name, count) -> limits.put((String) name, count));
    }
    var requests = new LinkedHashMap<String, Object>();
    requests.put("cpu", json(fields, InstanceTypeFields.CPU));
    requests.put("memory", json(fields, InstanceTypeFields.MEMORY));
    var resources = new LinkedHashMap<String, Object>();
    resources.put("requests", requests);
    resources.put("limits", limits);
    var spec = new LinkedHashMap<String, Object>();
    spec.put("nodeSelector", json(fields, InstanceTypeFields.NODE_SELECTOR));
    spec.put("resources", resources);
    var body = new LinkedHashMap<String, Object>();
    body.put("spec", spec);
    return body;
  }

  @Override
  public SequencedMap<String, Value> fields(GenericKubernetesResource live) {
    var selector = JsonValues.member(live, "spec", "nodeSelector");
    var requests = JsonValues.member(live, "spec", "resources", "requests");
    var limits = JsonValues.member(live, "spec", "resources", "limits");
    var fields = new LinkedHashMap<String, Value>();
    fields.put(InstanceTypeFields.NODE_SELECTOR, JsonValues.texts(selector));
    fields.put(InstanceTypeFields.CPU, JsonValues.read(requests.get("cpu")));
    fields.put(InstanceTypeFields.MEMORY, JsonValues.read(requests.get("memory")));
    fields.put(InstanceTypeFields.CPU_LIMIT, JsonValues.read(limits.get("cpu")));
    fields.put(InstanceTypeFields.MEMORY_LIMIT, JsonValues.read(limits.get("memory")));
    fields.put(InstanceTypeFields.GPU, Devices.gpus(limits));
    fields.put(InstanceTypeFields.FPGA, Devices.others(limits));
    fields.values().removeIf(Value::isNull);
    return fields;
  }

  private static Object json(SequencedMap<String, Value> fields, String path) {
    return JsonValues.write(fields.getOrDefault(path, Value.absent()));
  }
}
