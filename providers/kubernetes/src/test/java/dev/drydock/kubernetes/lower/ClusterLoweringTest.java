package dev.drydock.kubernetes.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.kubernetes.Specs;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Edge;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterLoweringTest {
  @Test
  void aClusterWantsTheWorkspacesNamespaceOnceTheClusterIsThere() {
    var spec = Specs.of(new LinkedHashMap<>());
    var cluster = Specs.cluster(spec);

    var objects = ClusterLowering.lower(cluster, spec);

    assertThat(objects).hasSize(1);
    var namespace = objects.getFirst();
    assertThat(namespace.address()).hasToString("cluster.serving#namespace");
    assertThat(namespace.id())
        .isEqualTo(new ObjectId.Kubernetes(Specs.CLUSTER, "", "Namespace", "", "azureml-fraud"));
    assertThat(namespace.needs()).containsExactly(new Edge(cluster.address(), Role.AKS));
    assertThat(namespace.containers()).containsExactly(Specs.CLUSTER);
    assertThat(namespace.present()).isEqualTo(DesiredObject.Present.USE);
  }

  @Test
  void theDefaultNamespaceIsNeverMade() {
    var more = new LinkedHashMap<String, Value>();
    more.put("namespace", Value.of("default"));
    var spec = Specs.of(more);

    assertThat(ClusterLowering.lower(Specs.cluster(spec), spec)).isEmpty();
  }

  @Test
  void anInstanceTypeAsksForWhatItsBlockSays() {
    var spec = Specs.withInstanceType();

    var type = ClusterLowering.lower(Specs.cluster(spec), spec).getLast();

    assertThat(type.address()).hasToString("cluster.serving#instance_type.gpu");
    assertThat(type.field("spec.resources.requests.cpu")).isEqualTo(Value.of("500m"));
    assertThat(type.field("spec.resources.limits.memory")).isEqualTo(Value.of("1Gi"));
    assertThat(type.field("spec.resources.limits.gpu")).isEqualTo(Value.of(1));
    assertThat(type.needs()).extracting(Edge::role).containsExactly(Role.EXTENSION);
  }

  @Test
  void anFpgaGoesByTheNameThatAPoolAnnounces() {
    var announced = new LinkedHashMap<String, Value>();
    announced.put("nvidia.com/gpu", Value.of(1));
    announced.put("xilinx.example/u250", Value.of(1));
    var pool = new LinkedHashMap<String, Value>();
    pool.put("extended_resources", Value.object(announced));
    var more = Specs.labelled("node_pool", "fpga", pool);
    var block = new LinkedHashMap<String, Value>();
    block.put("cpu", Value.of(1));
    block.put("memory_gb", Value.of(new BigDecimal("0.5")));
    block.put("gpu", Value.of(0));
    block.put("fpga", Value.of(2));
    more.putAll(Specs.labelled("instance_type", "cards", block));
    var spec = Specs.of(more);

    var type = ClusterLowering.lower(Specs.cluster(spec), spec).getLast();

    assertThat(type.field("spec.resources.requests.memory")).isEqualTo(Value.of("512Mi"));
    assertThat(((Value.Mapping) type.field("spec.resources.limits.devices")).entries())
        .containsExactly(Map.entry("xilinx.example/u250", Value.of(2)));
  }

  @Test
  void aProvidedCertificateBecomesASecretOfTheExtensions() {
    var spec = Specs.withCertificate();

    var secret = ClusterLowering.lower(Specs.cluster(spec), spec).getLast();

    assertThat(secret.id())
        .isEqualTo(new ObjectId.Kubernetes(Specs.CLUSTER, "", "Secret", "azureml", "drydock-tls"));
    assertThat(secret.type().fields())
        .filteredOn(field -> !secret.field(field.path()).isNull())
        .isNotEmpty()
        .allMatch(field -> field.writeOnly());
    assertThat(secret.toString()).doesNotContain("KEY").doesNotContain("CERT");
  }
}
