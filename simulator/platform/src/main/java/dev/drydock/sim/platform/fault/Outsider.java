package dev.drydock.sim.platform.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.SimulatedAzure;
import dev.drydock.sim.kubernetes.SimulatedClusters;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import dev.drydock.sim.world.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What somebody who is not Drydock can do: ask Resource Manager and clusters, under a name of
/// their own.
public record Outsider(
    World world, SimulatedAzure azure, SimulatedClusters clusters, Service services) {
  /// The client id that the directory knows them by.
  public static final String APPLICATION = "d0cd0cd0-0000-4000-8000-0000000000ee";

  /// The name under which clusters know them.
  public static final String MANAGER = "kubectl-edit";

  private static final String MANAGEMENT = "https://management.azure.com";

  /// Read something of Resource Manager's; an empty object when there is none.
  ObjectNode arm(String path) {
    var response = arm("GET", path, "");
    return response.status() == 200 ? Json.parse(response.text()) : Json.object();
  }

  /// Write to Resource Manager.
  void arm(String method, String path, ObjectNode body) {
    note(method, path, arm(method, path, body.toString()));
  }

  /// Read something of a cluster's; an empty object when there is none.
  ObjectNode cluster(String cluster, String path) {
    var response = cluster(cluster, "GET", path, "");
    return response.status() == 200 ? Json.parse(response.text()) : Json.object();
  }

  /// Change an object of a cluster's by a merge patch.
  void patch(String cluster, String path, ObjectNode body) {
    var query = path + "?fieldManager=" + MANAGER;
    note("PATCH", path, cluster(cluster, "PATCH", query, body.toString()));
  }

  /// Make an object in a cluster.
  void create(String cluster, String path, ObjectNode body) {
    var query = path + "?fieldManager=" + MANAGER;
    note("POST", path, cluster(cluster, "POST", query, body.toString()));
  }

  List<String> clusterKeys() {
    return clusters.keys();
  }

  private Response arm(String method, String path, String body) {
    var token = azure.token(APPLICATION, MANAGEMENT);
    return send(method, MANAGEMENT + path, Headers.of("Authorization", "Bearer " + token), body);
  }

  private Response cluster(String cluster, String method, String path, String body) {
    var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    var headers =
        Headers.of("Authorization", "Bearer " + clusters.token(cluster)).and("Content-Type", type);
    return send(method, "https://" + clusters.host(cluster) + path, headers, body);
  }

  private Response send(String method, String uri, Headers headers, String body) {
    return services.serve(
        new Request(method, URI.create(uri), headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  private void note(String method, String path, Response response) {
    var bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    world.log().add("fault", "outside_edit " + method + " " + bare + " " + response.status());
  }
}
