package dev.drydock.kubernetes;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.ObjectId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Specs of one workspace and one cluster, as the checker would make them.
public final class Specs {
  public static final ObjectId CLUSTER =
      new ObjectId.Arm(
          "/subscriptions/sub/resourceGroups/fraud/providers/Microsoft.ContainerService"
              + "/managedClusters/serving");

  private static final Span SPAN = new Span("x", Position.START, Position.START);

  private Specs() {}

  /// Make a spec whose cluster has these attributes beside name and workspace.
  public static Spec of(SequencedMap<String, Value> more) {
    var azure = new LinkedHashMap<String, Value>();
    azure.put("subscription", Value.of("sub"));
    azure.put("resource_group", Value.of("fraud"));
    var workspace = new LinkedHashMap<String, Value>();
    workspace.put("name", Value.of("fraud"));
    var cluster = new LinkedHashMap<>(more);
    cluster.put("name", Value.of("serving"));
    cluster.put("workspace", new Value.Reference(Address.of("workspace", "fraud")));
    return new Spec(
        "fraud",
        List.of(
            resource(Kind.AZURE, Address.of("azure"), azure),
            resource(Kind.CLUSTER, Address.of("cluster", "serving"), cluster),
            resource(Kind.WORKSPACE, Address.of("workspace", "fraud"), workspace)),
        List.of(),
        Path.of("."),
        List.of(),
        List.of(),
        Optional.empty(),
        Transfers.NONE);
  }

  public static Resource cluster(Spec spec) {
    return spec.at(Address.of("cluster", "serving"));
  }

  /// Make a spec with one instance type `gpu`.
  public static Spec withInstanceType() {
    var selector = new LinkedHashMap<String, String>();
    selector.put("agentpool", "gpu");
    var block = new LinkedHashMap<String, Value>();
    block.put("node_selector", Value.textMap(selector));
    block.put("cpu", Value.of(new BigDecimal("0.5")));
    block.put("memory_gb", Value.of(1));
    block.put("gpu", Value.of(1));
    block.put("fpga", Value.of(0));
    return of(labelled("instance_type", "gpu", block));
  }

  /// Make a spec with a provided certificate.
  public static Spec withCertificate() {
    var tls = new LinkedHashMap<String, Value>();
    tls.put("mode", Value.of("provided"));
    tls.put("certificate", new Value.Sensitive(Value.of("CERT")));
    tls.put("key", new Value.Sensitive(Value.of("KEY")));
    var more = new LinkedHashMap<String, Value>();
    more.put("tls", Value.object(tls));
    return of(more);
  }

  public static SequencedMap<String, Value> labelled(
      String type, String label, SequencedMap<String, Value> block) {
    var blocks = new LinkedHashMap<String, Value>();
    blocks.put(label, Value.object(block));
    var more = new LinkedHashMap<String, Value>();
    more.put(type, Value.object(blocks));
    return more;
  }

  private static Resource resource(Kind kind, Address at, SequencedMap<String, Value> values) {
    return new Resource(
        at, kind, new Attributes(values), SPAN, new LinkedHashMap<>(), Lifecycle.NONE);
  }
}
