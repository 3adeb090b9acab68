package dev.drydock.sim.platform.serving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is served, and how it does.
///
/// @param troubles what cannot be served, and why
public record ServingStatus(List<Endpoint> endpoints, List<String> troubles) {
  /// One endpoint.
  ///
  /// @param cluster the key of its cluster; `managed` for one without
  /// @param scoringUri where it answers
  public record Endpoint(String name, String cluster, String scoringUri, List<Version> versions) {
    public Endpoint {
      versions = List.copyOf(versions);
    }
  }

  /// One version of an endpoint.
  ///
  /// @param declared the share that it declares, in percent
  /// @param effective the share that it gets: the default has what is left
  /// @param role `control` or `treatment`
  /// @param replicas how many there are to be
  /// @param ready how many answer
  /// @param busy requests that replicas work on
  /// @param queued requests that wait for a replica
  /// @param requests how many were answered, by status code
  /// @param scaling why there are as many replicas as there are; empty where nothing scales
  public record Version(
      String name,
      BigDecimal declared,
      BigDecimal effective,
      String role,
      int replicas,
      int ready,
      int busy,
      int queued,
      SortedMap<Integer, Long> requests,
      Quantiles latency,
      Optional<String> scaling) {
    public Version {
      requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
    }
  }

  /// How long answers took.
  public record Quantiles(Duration p50, Duration p95, Duration p99) {}

  public ServingStatus {
    endpoints = List.copyOf(endpoints);
    troubles = List.copyOf(troubles);
  }

  /// Return the same with one more trouble.
  public ServingStatus with(String trouble) {
    var more = new ArrayList<>(troubles);
    more.add(trouble);
    return new ServingStatus(endpoints, more);
  }

  /// Return this as JSON.
  public String json() {
    var root = JsonNodeFactory.instance.objectNode();
    var list = root.putArray("endpoints");
    endpoints.forEach(endpoint -> write(endpoint, list.addObject()));
    troubles.forEach(root.putArray("troubles")::add);
    return root.toString();
  }

  private static void write(Endpoint endpoint, ObjectNode node) {
    node.put("name", endpoint.name());
    node.put("cluster", endpoint.cluster());
    node.put("scoring_uri", endpoint.scoringUri());
    var list = node.putArray("versions");
    endpoint.versions().forEach(version -> write(version, list.addObject()));
  }

  private static void write(Version version, ObjectNode node) {
    node.put("name", version.name());
    node.put("declared", version.declared());
    node.put("effective", version.effective());
    node.put("role", version.role());
    node.put("replicas", version.replicas());
    node.put("ready", version.ready());
    node.put("busy", version.busy());
    node.put("queued", version.queued());
    var codes = node.putObject("requests");
    version.requests().forEach((code, count) -> codes.put(code.toString(), count));
    var latency = node.putObject("latency_ms");
    latency.put("p50", milliseconds(version.latency().p50()));
    latency.put("p95", milliseconds(version.latency().p95()));
    latency.put("p99", milliseconds(version.latency().p99()));
    version.scaling().ifPresent(reason -> node.put("scaling", reason));
  }

  private static double milliseconds(Duration time) {
    return time.toNanos() / 1e6;
  }
}
