package dev.drydock.sim.platform.serving;

import dev.drydock.sim.azure.SimulatedAzure;
import dev.drydock.sim.azure.serving.ScoringBases;
import dev.drydock.sim.azure.serving.ServedEndpoint;
import dev.drydock.sim.kubernetes.SimulatedClusters;
import dev.drydock.sim.platform.replica.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Works out, from the world alone, what is to be served. Whoever calls holds the world.
final class Observer {
  /// @param troubles what cannot be served, and why
  record Seen(List<Wanted> wanted, List<String> troubles) {}

  private static final String FRONT_END = "azureml-fe";
  private static final String FRONT_END_NAMESPACE = "azureml";
  private static final String COMPONENT = "app.kubernetes.io/component";
  private static final String ROUTER = "drydock-router";

  private final SimulatedAzure azure;
  private final SimulatedClusters clusters;
  private final Optional<Latency> latency;

  Observer(SimulatedAzure azure, SimulatedClusters clusters, Optional<Latency> latency) {
    this.azure = azure;
    this.clusters = clusters;
    this.latency = latency;
  }

  Seen observe() {
    var endpoints = azure.served();
    var troubles = new ArrayList<String>();
    var wanted = new ArrayList<Wanted>();
    for (var cluster : clusters.keys()) {
      cluster(cluster, on(cluster, endpoints), troubles).ifPresent(wanted::add);
    }
    managed(on(ScoringBases.MANAGED, endpoints)).ifPresent(wanted::add);
    return new Seen(List.copyOf(wanted), List.copyOf(troubles));
  }

  private Optional<Wanted> cluster(
      String cluster, List<ServedEndpoint> endpoints, List<String> troubles) {
    var reader = new ClusterReader(clusters, cluster, latency);
    boolean learning = reader.available(FRONT_END_NAMESPACE, FRONT_END);
    boolean router =
        reader.labelled("apps/v1", "Deployment", COMPONENT, ROUTER).stream()
            .anyMatch(ClusterReader::available);
    if (!learning && !router) {
      return Optional.empty();
    }
    var parts = new ArrayList<ServedPart>();
    if (learning) {
      parts.addAll(new LearningEndpoints(reader).parts(endpoints));
    }
    if (router) {
      parts.addAll(new ConfiguredEndpoints(reader).parts(troubles));
    }
    return Optional.of(Wanted.of(cluster, learning, entrances(reader, learning, router), parts));
  }

  private static List<String> entrances(ClusterReader reader, boolean learning, boolean router) {
    var own = learning ? Stream.of(FRONT_END_NAMESPACE + "/" + FRONT_END) : Stream.<String>empty();
    var others =
        router
            ? reader.labelled("v1", "Service", COMPONENT, ROUTER).stream()
                .map(service ->
                    service.at("/metadata/namespace").asText()
                        + "/"
                        + service.at("/metadata/name").asText())
            : Stream.<String>empty();
    return Stream.concat(own, others).toList();
  }

  private Optional<Wanted> managed(List<ServedEndpoint> endpoints) {
    if (endpoints.isEmpty()) {
      return Optional.empty();
    }
    var reader = new ClusterReader(clusters, ScoringBases.MANAGED, latency);
    var parts = new LearningEndpoints(reader).parts(endpoints);
    return Optional.of(Wanted.of(ScoringBases.MANAGED, true, List.of(), parts));
  }

  private static List<ServedEndpoint> on(String cluster, List<ServedEndpoint> endpoints) {
    return endpoints.stream().filter(endpoint -> endpoint.cluster().equals(cluster)).toList();
  }
}
