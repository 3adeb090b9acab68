package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.azure.aks.Extensions;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.serving.EndpointTokens;
import dev.drydock.sim.azure.serving.ScoringBases;
import dev.drydock.sim.azure.serving.ServedDeployment;
import dev.drydock.sim.azure.serving.ServedEndpoint;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Lifecycle;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Tells which endpoints are to be served, and how.
public final class ServedEndpoints {
  private static final ArmId EVERYTHING = new ArmId("/subscriptions");

  private final Entries entries;
  private final EndpointTokens tokens;
  private final ServingPlaces places;

  public ServedEndpoints(Entries entries, EndpointTokens tokens, ServingPlaces places) {
    this.entries = entries;
    this.tokens = tokens;
    this.places = places;
  }

  /// Return every endpoint that has been made, sorted by id; not those whose cluster is gone.
  public List<ServedEndpoint> list() {
    return entries.below(EVERYTHING, Endpoints.TYPE).stream()
        .filter(endpoint -> !endpoint.stage().equals("Creating"))
        .flatMap(endpoint -> places.cluster(endpoint).stream().map(on -> served(endpoint, on)))
        .toList();
  }

  private ServedEndpoint served(Entry endpoint, String cluster) {
    var traffic = new LinkedHashMap<String, Integer>();
    endpoint
        .properties()
        .path("traffic")
        .properties()
        .forEach(share -> traffic.put(share.getKey(), share.getValue().asInt()));
    boolean scales = scales(cluster);
    var deployments =
        entries.below(endpoint.id(), Deployments.TYPE).stream()
            .map(deployment -> served(deployment, endpoint, scales))
            .toList();
    return new ServedEndpoint(
        endpoint.id().text(),
        endpoint.id().name(),
        cluster,
        access(endpoint),
        traffic,
        deployments);
  }

  private ServedEndpoint.Access access(Entry endpoint) {
    if (endpoint.properties().path("authMode").asText().equals("Key")) {
      return new ServedEndpoint.Access.Keys(
          endpoint.hidden().path("primaryKey").asText(),
          endpoint.hidden().path("secondaryKey").asText());
    }
    return new ServedEndpoint.Access.Tokens(
        EndpointTokens.ISSUER, endpoint.id().text(), tokens.jwks());
  }

  /// The front end scales replicas only where it runs highly available: a cluster for development
  /// has one front end and a fixed number of replicas.
  private boolean scales(String cluster) {
    return !cluster.equals(ScoringBases.MANAGED)
        && Extensions.learning(entries, new ArmId(cluster))
            .filter(Extensions::highlyAvailable)
            .isPresent();
  }

  private ServedDeployment served(Entry deployment, Entry endpoint, boolean scales) {
    var properties = deployment.properties();
    var pods =
        places
            .of(endpoint)
            .map(place ->
                new ServedDeployment.Pods(
                    place.namespace(), ServingManifests.name(deployment), ServingManifests.PORT));
    return new ServedDeployment(
        deployment.id().name(),
        model(properties.path("model").asText("")),
        pods,
        requests(properties.path("requestSettings")),
        Stream.of(properties.path("scaleSettings"))
            .filter(scale -> scales && ServingManifests.scales(scale))
            .map(ServedEndpoints::scale)
            .findFirst(),
        instances(deployment),
        variables(properties.path("environmentVariables")));
  }

  /// A managed deployment has no machines before it has been made.
  private static int instances(Entry deployment) {
    boolean made = !Lifecycle.visible(deployment.stage()).matches("Creating|Failed");
    return made ? deployment.body().at("/sku/capacity").asInt(1) : 0;
  }

  private static ServedDeployment.Requests requests(JsonNode settings) {
    return new ServedDeployment.Requests(
        settings.path("maxConcurrentRequestsPerInstance").asInt(1),
        duration(settings, "maxQueueWait", "PT0.5S"),
        duration(settings, "requestTimeout", "PT5S"));
  }

  private static ServedDeployment.Scale scale(JsonNode settings) {
    return new ServedDeployment.Scale(
        settings.path("minInstances").asInt(1),
        settings.path("maxInstances").asInt(1),
        settings.path("targetUtilizationPercentage").asInt(70),
        duration(settings, "pollingInterval", "PT1S"));
  }

  private static Duration duration(JsonNode settings, String name, String fallback) {
    return Duration.parse(settings.path(name).asText(fallback));
  }

  private static SequencedMap<String, String> variables(JsonNode given) {
    var variables = new LinkedHashMap<String, String>();
    given
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asText()));
    return variables;
  }

  /// `.../models/fraud/versions/3` is `fraud:3`.
  private static String model(String id) {
    return ArmId.parse(id).map(model -> model.parent().name() + ":" + model.name()).orElse(id);
  }
}
