package dev.drydock.spi;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ClusterIdentityTest {
  private static final Span SPAN = new Span("x", Position.START, Position.START);
  private static final String CLUSTERS = "/providers/Microsoft.ContainerService/managedClusters/";

  @Test
  void aCreatedClusterIsNamedAfterPlatformAndName() {
    var cluster = cluster("name", Value.of("serving"));

    assertThat(ClusterIdentity.of(cluster, spec(cluster)))
        .isEqualTo(
            new ObjectId.Arm("/subscriptions/sub/resourceGroups/fraud" + CLUSTERS + "serving"));
    assertThat(ClusterIdentity.created(cluster)).isTrue();
  }

  @Test
  void anAttachedClusterIsTheOneOfTheGivenId() {
    var id = "/subscriptions/other/resourceGroups/g" + CLUSTERS + "c";
    var cluster = cluster("attach", Value.of(id));

    assertThat(ClusterIdentity.of(cluster, spec(cluster))).isEqualTo(new ObjectId.Arm(id));
    assertThat(ClusterIdentity.created(cluster)).isFalse();
  }

  @Test
  void anAttachedClusterMayBeGivenByGroupAndName() {
    var where = new LinkedHashMap<String, Value>();
    where.put("resource_group", Value.of("shared"));
    where.put("cluster_name", Value.of("big"));
    var cluster = cluster("attach", Value.object(where));

    assertThat(ClusterIdentity.of(cluster, spec(cluster)))
        .isEqualTo(new ObjectId.Arm("/subscriptions/sub/resourceGroups/shared" + CLUSTERS + "big"));
  }

  @Test
  void aKubeconfigNamesAContextAndNeedsNoAzure() {
    var where = new LinkedHashMap<String, Value>();
    where.put("path", Value.of("kube.yaml"));
    where.put("context", Value.of("lab"));
    var cluster = cluster("kubeconfig", Value.object(where));
    var spec =
        new Spec(
            "s",
            List.of(cluster),
            List.of(),
            Path.of("."),
            List.of(),
            List.of(),
            Optional.empty(),
            Transfers.NONE);

    assertThat(ClusterIdentity.of(cluster, spec))
        .isEqualTo(new ObjectId.Context("kube.yaml", "lab"));
  }

  @Test
  void theNamespaceIsNamedAfterTheWorkspaceAsADnsLabel() {
    var cluster = cluster("workspace", new Value.Reference(Address.of("workspace", "fraud")));

    assertThat(ClusterIdentity.namespace(cluster, spec(cluster))).isEqualTo("azureml-fraud-eu");
  }

  @Test
  void theNamespaceIsTheOneThatIsWritten() {
    var cluster = cluster("namespace", Value.of("serving"));

    assertThat(ClusterIdentity.namespace(cluster, spec(cluster))).isEqualTo("serving");
  }

  private static Resource cluster(String attribute, Value value) {
    var values = new LinkedHashMap<String, Value>();
    values.put(attribute, value);
    return resource(Address.of("cluster", "serving"), Kind.CLUSTER, values);
  }

  private static Spec spec(Resource cluster) {
    var values = new LinkedHashMap<String, Value>();
    values.put("subscription", Value.of("sub"));
    values.put("resource_group", Value.of("fraud"));
    var azure = resource(Address.of("azure"), Kind.AZURE, values);
    var named = new LinkedHashMap<String, Value>();
    named.put("name", Value.of("Fraud_EU-"));
    var workspace = resource(Address.of("workspace", "fraud"), Kind.WORKSPACE, named);
    var all = List.of(azure, cluster, workspace);
    return new Spec(
        "s", all, List.of(), Path.of("."), List.of(), List.of(), Optional.empty(), Transfers.NONE);
  }

  private static Resource resource(Address at, Kind kind, SequencedMap<String, Value> values) {
    return new Resource(
        at, kind, new Attributes(values), SPAN, new LinkedHashMap<>(), Lifecycle.NONE);
  }
}
