package dev.drydock.kubernetes.lower;

import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.model.Split;
import dev.drydock.spi.ClusterIdentity;
import dev.drydock.spi.object.ObjectId;
import java.util.List;
import java.util.stream.Stream;

/// An endpoint that Drydock's own runtime serves: where its objects are and what they are called.
///
/// @param cluster the cluster resource that it is on
public record Hosted(Resource endpoint, Resource cluster, Spec spec) {
  /// Whether this runtime serves an endpoint.
  public static boolean serves(Resource endpoint) {
    return Runtime.of(endpoint) == Runtime.KUBERNETES;
  }

  public static Hosted of(Resource endpoint, Spec spec) {
    return new Hosted(endpoint, spec.follow(endpoint, "cluster").orElseThrow(), spec);
  }

  /// Return the endpoints that this runtime serves on a cluster.
  static List<Hosted> on(Resource cluster, Spec spec) {
    return spec.referring(Kind.ENDPOINT, "cluster", cluster.address()).stream()
        .filter(Hosted::serves)
        .map(endpoint -> of(endpoint, spec))
        .toList();
  }

  public ObjectId clusterId() {
    return ClusterIdentity.of(cluster, spec);
  }

  public String name() {
    return endpoint.name();
  }

  /// Return the endpoint's own namespace, else the cluster's.
  public String namespace() {
    return endpoint
        .attributes()
        .optionalText("namespace")
        .orElseGet(() -> ClusterIdentity.namespace(cluster, spec));
  }

  /// Return a version's own namespace, else the endpoint's.
  String namespace(Resource version) {
    return version.attributes().optionalText("namespace").orElseGet(this::namespace);
  }

  /// Return every namespace that the endpoint needs.
  Stream<String> namespaces() {
    return Stream.concat(Stream.of(namespace()), versions().stream().map(this::namespace));
  }

  List<Resource> versions() {
    return split().versions();
  }

  Split split() {
    return Split.of(spec, endpoint);
  }

  /// Return the name of a version's Deployment and Service.
  String deployment(Resource version) {
    return name() + "-" + version.name();
  }

  /// Return the Secret with the endpoint's keys.
  public ObjectId.Kubernetes secret() {
    return Manifests.SECRET.id(clusterId(), namespace(), name() + "-keys");
  }

  /// Return the ConfigMap with the endpoint's part of the router's configuration.
  public ObjectId.Kubernetes config() {
    return Manifests.ROUTER_CONFIG.id(clusterId(), namespace(), name() + "-router");
  }

  /// Return the Service by which the endpoint is known in its namespace.
  public ObjectId.Kubernetes alias() {
    return Manifests.SERVICE.id(clusterId(), namespace(), name());
  }

  /// Return the router's Service as the cluster's DNS knows it.
  public String router() {
    return RouterLowering.NAME
        + "."
        + ClusterIdentity.namespace(cluster, spec)
        + ".svc.cluster.local";
  }

  /// Return who signs the endpoint's tokens.
  public String issuer() {
    return "drydock";
  }

  /// Return whom the endpoint's tokens are for.
  public String audience() {
    return namespace() + "/" + name();
  }
}
