package dev.drydock.azure;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Specs as the checker would make them, with the schema's defaults written out.
final class Specs {
  static final Address WORKSPACE = Address.of("workspace", "fraud");
  static final Address CLUSTER = Address.of("cluster", "serving");
  static final Address MODEL = Address.of("model", "fraud");
  static final Address ENDPOINT = Address.of("endpoint", "scoring");
  static final Address BLUE = Address.of("version", "scoring", "blue");
  static final Address GREEN = Address.of("version", "scoring", "green");

  private final SequencedMap<Address, SequencedMap<String, Object>> written = new LinkedHashMap<>();
  private final Path directory;

  private Specs(Path directory) {
    this.directory = directory;
  }

  /// The quickstart's resources; the model is already in a datastore.
  static Specs quickstart() {
    return quickstart(Path.of("."));
  }

  static Specs quickstart(Path directory) {
    return new Specs(directory)
        .put(
            Address.of("azure"),
            map(
                "subscription",
                "00000000-0000-0000-0000-000000000000",
                "resource_group",
                "fraud",
                "location",
                "westeurope"))
        .put(
            WORKSPACE,
            map(
                "name",
                "fraud",
                "location",
                "westeurope",
                "sku",
                "Basic",
                "public_network_access",
                "Enabled",
                "identity",
                "SystemAssigned",
                "purge_on_destroy",
                true))
        .put(CLUSTER, cluster())
        .put(
            MODEL,
            map(
                "name",
                "fraud",
                "workspace",
                WORKSPACE,
                "version",
                "3",
                "uri",
                "azureml://models/fraud",
                "type",
                "custom"))
        .put(ENDPOINT, endpoint())
        .put(BLUE, version("blue", "traffic", 20, "default", true, "role", "control"))
        .put(GREEN, version("green", "traffic", 10, "default", false, "role", "treatment"));
  }

  private static SequencedMap<String, Object> cluster() {
    return map(
        "name",
        "serving",
        "workspace",
        WORKSPACE,
        "purpose",
        "FastProd",
        "vm_size",
        "Standard_D3_v2",
        "nodes",
        3,
        "private",
        false,
        "location",
        "westeurope",
        "azure_rbac",
        false,
        "defender",
        false,
        "load_balancer",
        map("type", "public", "sku", "standard"),
        "tls",
        map("mode", "off"),
        "node_pool",
        map("gpu", map("vm_size", "Standard_NC4as_T4_v3", "nodes", 1, "mode", "User")));
  }

  private static SequencedMap<String, Object> endpoint() {
    return map(
        "name",
        "scoring",
        "cluster",
        CLUSTER,
        "runtime",
        "azureml",
        "auth",
        "key",
        "max_versions",
        6,
        "public_network_access",
        "Enabled",
        "app_insights",
        false);
  }

  private static SequencedMap<String, Object> version(String name, Object... more) {
    var probe = map("initial_delay", 10, "period", 10, "timeout", 2, "success", 1, "failure", 30);
    var attributes =
        map(
            "name",
            name,
            "endpoint",
            ENDPOINT,
            "model",
            MODEL,
            "mirror",
            0,
            "environment",
            map("image", "registry.example/fraud-serving:1.4"),
            "resources",
            map("cpu", new BigDecimal("0.5"), "memory_gb", 1, "gpu", 0, "fpga", 0),
            "autoscale",
            map("min", 1, "max", 10, "target_utilization", 70, "refresh_seconds", 1),
            "requests",
            map("max_concurrent", 1, "max_queue_wait_ms", 500, "timeout_ms", 60_000),
            "liveness",
            probe,
            "readiness",
            probe,
            "data_collection",
            map("enabled", false, "sampling_rate", 1, "rolling", "Hour"));
    attributes.putAll(map(more));
    return attributes;
  }

  /// Write a resource anew.
  Specs put(Address address, SequencedMap<String, Object> attributes) {
    written.put(address, attributes);
    return this;
  }

  Specs without(Address address) {
    written.remove(address);
    return this;
  }

  /// Write one attribute; null takes it away.
  Specs set(Address address, String attribute, Object value) {
    var attributes = new LinkedHashMap<>(written.getOrDefault(address, new LinkedHashMap<>()));
    attributes.put(attribute, value);
    return put(address, attributes);
  }

  Specs unset(Address address, String attribute) {
    var attributes = new LinkedHashMap<>(written.getOrDefault(address, new LinkedHashMap<>()));
    attributes.remove(attribute);
    return put(address, attributes);
  }

  Spec spec() {
    var resources = new ArrayList<Resource>();
    written.forEach((address, attributes) -> resources.add(resource(address, attributes)));
    resources.sort(Comparator.comparing(Resource::address));
    return new Spec(
        "fraud",
        resources,
        List.of(),
        directory,
        List.of(),
        List.of(),
        Optional.empty(),
        Transfers.NONE);
  }

  private static Resource resource(Address address, SequencedMap<String, Object> attributes) {
    var kind =
        List.of(Kind.values()).stream()
            .filter(one -> one.word().equals(address.kind()))
            .findFirst()
            .orElseThrow();
    var start = new Position(1, 1, 0);
    var span = new Span("fraud.drydock.hcl", start, start);
    var values = new LinkedHashMap<String, Value>();
    attributes.forEach((name, value) -> values.put(name, value(value)));
    return new Resource(
        address, kind, new Attributes(values), span, new LinkedHashMap<>(), Lifecycle.NONE);
  }

  static SequencedMap<String, Object> map(Object... entries) {
    var map = new LinkedHashMap<String, Object>();
    for (int at = 0; at < entries.length; at += 2) {
      map.put(String.valueOf(entries[at]), entries[at + 1]);
    }
    return map;
  }

  private static Value value(Object written) {
    return switch (written) {
      case Value value -> value;
      case String text -> Value.of(text);
      case Integer number -> Value.of(number);
      case BigDecimal number -> Value.of(number);
      case Boolean flag -> Value.of(flag);
      case Address address -> new Value.Reference(address);
      case List<?> list ->
          new Value.Sequence(new Type.ListOf(Type.ANY), list.stream().map(Specs::value).toList());
      case SequencedMap<?, ?> map -> {
        var entries = new LinkedHashMap<String, Value>();
        map.forEach((name, value) -> entries.put(String.valueOf(name), value(value)));
        yield Value.object(entries);
      }
      default -> throw new IllegalArgumentException(written.toString());
    };
  }
}
