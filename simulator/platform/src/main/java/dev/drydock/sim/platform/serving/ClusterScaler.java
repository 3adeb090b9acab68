package dev.drydock.sim.platform.serving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.drydock.sim.kubernetes.SimulatedClusters;
import dev.drydock.sim.router.config.VersionConfig.Target;
import dev.drydock.sim.router.scale.Scaler;
import dev.drydock.sim.world.World;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Scales the Deployments of one cluster, as its router does: through the API, under its own name.
final class ClusterScaler implements Scaler {
  /// Nobody scales to more.
  private static final int MOST = 10_000;

  private final World world;
  private final InstantSource time;
  private final SimulatedClusters clusters;
  private final String cluster;
  private final Supplier<Optional<Wanted>> wanted;

  ClusterScaler(
      DataPlane.Source source,
      InstantSource time,
      String cluster,
      Supplier<Optional<Wanted>> wanted) {
    this.world = source.world();
    this.clusters = source.clusters();
    this.time = time;
    this.cluster = cluster;
    this.wanted = wanted;
  }

  @Override
  public int replicas(String endpoint, String version) {
    return target(endpoint, version)
        .flatMap(this::deployment)
        .map(found -> found.at("/spec/replicas").asInt(1))
        .orElse(0);
  }

  @Override
  public int capacity(String endpoint, String version) {
    return target(endpoint, version).map(this::capacity).orElse(0);
  }

  @Override
  public void scale(String endpoint, String version, int replicas) {
    target(endpoint, version).ifPresent(target -> scale(target, replicas));
  }

  private int capacity(Target target) {
    return world.read(() -> {
      var reader = new ClusterReader(clusters, cluster, Optional.empty());
      int room = clusters.room(cluster, target.namespace(), target.deployment(), MOST);
      return reader.placed(target) + room;
    });
  }

  /// The Deployment may have gone since it was looked at.
  private void scale(Target target, int replicas) {
    world.advanceTo(time.instant());
    world.transact(() -> {
      var found = deployment(target);
      found.ifPresent(
          deployment -> clusters.apply(cluster, manager(deployment), manifest(target, replicas)));
      return found;
    });
  }

  private Optional<JsonNode> deployment(Target target) {
    return world.read(() ->
        clusters.keys().contains(cluster)
            ? new ClusterReader(clusters, cluster, Optional.empty())
                .read("apps/v1", "Deployment", target.namespace(), target.deployment())
            : Optional.empty());
  }

  private Optional<Target> target(String endpoint, String version) {
    return wanted.get().flatMap(all -> all.target(endpoint, version));
  }

  private static String manager(JsonNode deployment) {
    boolean learning = deployment.path("metadata").path("labels").has("ml.azure.com/endpoint-name");
    return learning ? "azureml-fe" : "drydock-router";
  }

  private static String manifest(Target target, int replicas) {
    var manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("apiVersion", "apps/v1").put("kind", "Deployment");
    manifest
        .putObject("metadata")
        .put("namespace", target.namespace())
        .put("name", target.deployment());
    manifest.putObject("spec").put("replicas", replicas);
    return manifest.toString();
  }
}
