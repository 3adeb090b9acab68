package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.serving.ScoringBases;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import java.util.Optional;

/// Knows where endpoints are: in which cluster their deployments live, and at which address they
/// answer.
public final class ServingPlaces {
  private static final String NOWHERE = "https://serving.invalid";

  private final Entries entries;
  private final ScoringBases bases;

  public ServingPlaces(Entries entries, ScoringBases bases) {
    this.entries = entries;
    this.bases = bases;
  }

  /// Return the place of an endpoint; empty for a managed one, and where the cluster is gone.
  Optional<ServingPlace> of(Entry endpoint) {
    return compute(endpoint).flatMap(this::place);
  }

  /// Return the key of an endpoint's cluster; empty where the cluster is gone.
  Optional<String> cluster(Entry endpoint) {
    return endpoint.properties().path("compute").asText("").isEmpty()
        ? Optional.of(ScoringBases.MANAGED)
        : of(endpoint).map(ServingPlace::cluster);
  }

  /// Put the addresses of an endpoint into a body that is about to be shown.
  void show(Entry endpoint, ObjectNode properties) {
    var base = cluster(endpoint).flatMap(bases::base).orElse(NOWHERE);
    var path = base + "/api/v1/endpoint/" + endpoint.id().name();
    properties.put("scoringUri", path + "/score");
    properties.put("swaggerUri", path + "/swagger.json");
  }

  private Optional<Entry> compute(Entry endpoint) {
    return ArmId.parse(endpoint.properties().path("compute").asText("")).flatMap(entries::find);
  }

  private Optional<ServingPlace> place(Entry compute) {
    return ArmId.parse(compute.properties().path("resourceId").asText())
        .flatMap(entries::find)
        .map(cluster ->
            new ServingPlace(
                cluster.id().key(),
                compute.properties().at("/properties/namespace").asText("default"),
                compute.properties().at("/properties/defaultInstanceType").asText("")));
  }
}
