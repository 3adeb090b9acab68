package dev.drydock.kubernetes.lower;

import dev.drydock.kubernetes.field.DeploymentFields;
import dev.drydock.kubernetes.field.ServiceFields;
import dev.drydock.kubernetes.type.Labels;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.ClusterIdentity;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Role;
import java.util.LinkedHashMap;
import java.util.List;

/// Lowers the router of a cluster: there as long as an endpoint of the cluster needs it. One that
/// another stack made serves this one too.
final class RouterLowering {
  static final String NAME = "drydock-router";

  private static final String IMAGE = "ghcr.io/drydock/router:0.1";
  private static final int PORT = 8080;
  private static final int SERVICE_PORT = 80;

  private RouterLowering() {}

  static List<DesiredObject> lower(Resource cluster, Spec spec) {
    return Hosted.on(cluster, spec).isEmpty()
        ? List.of()
        : List.of(deployment(cluster, spec), service(cluster, spec));
  }

  /// One replica: its autoscaler has to be alone.
  private static DesiredObject deployment(Resource cluster, Spec spec) {
    var id =
        Manifests.DEPLOYMENT.id(
            ClusterIdentity.of(cluster, spec), ClusterIdentity.namespace(cluster, spec), NAME);
    return Desire.of(cluster.address(), Role.ROUTER, id)
        .set(DeploymentFields.LABELS, labels())
        .set(DeploymentFields.REPLICAS, 1)
        .set(DeploymentFields.IMAGE, IMAGE)
        .set(DeploymentFields.PORT, PORT)
        .set(DeploymentFields.VARIABLES, Value.textMap(new LinkedHashMap<>()))
        .set(DeploymentFields.CPU, "250m")
        .set(DeploymentFields.MEMORY, "256Mi")
        .set(DeploymentFields.STATE, DeploymentFields.SOUND)
        .in(cluster.address())
        .shared()
        .object();
  }

  private static DesiredObject service(Resource cluster, Spec spec) {
    var id =
        Manifests.SERVICE.id(
            ClusterIdentity.of(cluster, spec), ClusterIdentity.namespace(cluster, spec), NAME);
    return Desire.of(cluster.address(), Role.SERVICE, id)
        .set(ServiceFields.LABELS, labels())
        .set(ServiceFields.TYPE, "LoadBalancer")
        .set(ServiceFields.SELECTOR, labels())
        .set(ServiceFields.PORT, SERVICE_PORT)
        .set(ServiceFields.TARGET_PORT, PORT)
        .in(cluster.address())
        .shared()
        .object();
  }

  private static Value labels() {
    var labels = new LinkedHashMap<String, String>();
    labels.put(Labels.COMPONENT, Labels.ROUTER);
    return Value.textMap(labels);
  }
}
