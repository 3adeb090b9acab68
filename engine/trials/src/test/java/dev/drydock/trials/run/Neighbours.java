package dev.drydock.trials.run;

import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.fault.FaultProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What is there and not ours, and who looks after it.
final class Neighbours {
  private static final String SUB = "/subscriptions/00000000-0000-0000-0000-000000000000";
  private static final String OTHERS = SUB + "/resourceGroups/others";
  private static final String OURS = SUB + "/resourceGroups/" + DrawnSpecs.STACK;
  private static final Pattern TOKEN = Pattern.compile("token: \"?([^\"\\s]+)");
  private static final Pattern IDS = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern NAMES =
      Pattern.compile("\"name\":\"((?:outside|neighbour)[^\"]*)\",\"namespace\":\"([^\"]*)\"");

  private final SimulatedPlatform platform;
  private final SequencedMap<String, String> seen = new TreeMap<>();

  Neighbours(SimulatedPlatform platform) {
    this.platform = platform;
  }

  /// Settle wherever there is room, for what is not there yet. The world behaves meanwhile.
  void moveIn() {
    var profile = platform.faults();
    platform.inject(FaultProfile.NONE);
    arm("PUT", OTHERS + "?api-version=2021-04-01", "{\"location\":\"westeurope\"}");
    for (var group : List.of(OTHERS, OURS)) {
      var id = group + "/providers/Microsoft.Insights/components/neighbour";
      arm(
          "PUT",
          id + "?api-version=2020-02-02",
          "{\"location\":\"westeurope\",\"kind\":\"web\",\"tags\":{\"of\":\"the neighbour\"},"
              + "\"properties\":{\"Application_Type\":\"web\"}}");
    }
    for (var cluster : platform.clusterNames()) {
      var body = "{\"metadata\":{\"name\":\"neighbour\"},\"data\":{\"of\":\"the neighbour\"}}";
      for (var namespace : List.of("default", "digits", "kube-public")) {
        cluster(cluster, "POST", "/api/v1/namespaces/" + namespace + "/configmaps", body);
      }
    }
    look();
    platform.inject(profile);
  }

  /// Remember how everything is that is not ours.
  void look() {
    seen.clear();
    seen.putAll(everything());
  }

  /// Return how everything was that is not ours.
  SequencedMap<String, String> seen() {
    return seen;
  }

  /// Return how everything is that is not ours.
  SequencedMap<String, String> everything() {
    var all = new TreeMap<String, String>();
    for (var id : resources()) {
      if (isForeign(id)) {
        all.put(id, arm("GET", id + "?api-version=2020-02-02", "").text());
      }
    }
    for (var cluster : platform.clusterNames()) {
      var text = cluster(cluster, "GET", "/api/v1/configmaps", "").text();
      var names = NAMES.matcher(text);
      while (names.find()) {
        var path = "/api/v1/namespaces/" + names.group(2) + "/configmaps/" + names.group(1);
        all.put(cluster + path, cluster(cluster, "GET", path, "").text());
      }
    }
    return all;
  }

  /// Return the ids of everything that Resource Manager tracks.
  List<String> resources() {
    var text = arm("GET", SUB + "/resources?api-version=2021-04-01", "").text();
    var ids = new ArrayList<String>();
    var found = IDS.matcher(text);
    while (found.find()) {
      ids.add(found.group(1));
    }
    return ids;
  }

  static boolean isForeign(String id) {
    var name = id.substring(id.lastIndexOf('/') + 1);
    return name.startsWith("neighbour") || name.startsWith("outside");
  }

  Response arm(String method, String path, String body) {
    var token = platform.token("neighbour", "https://management.azure.com");
    return send(method, "https://management.azure.com" + path, token, body);
  }

  Response cluster(String cluster, String method, String path, String body) {
    var host = platform.clusterHost(cluster).orElseThrow();
    return send(method, "https://" + host + path, token(cluster), body);
  }

  String token(String cluster) {
    var found = TOKEN.matcher(platform.kubeconfig(cluster).orElseThrow());
    return found.find() ? found.group(1) : "";
  }

  private Response send(String method, String uri, String token, String body) {
    var headers =
        Headers.of("Authorization", "Bearer " + token).and("Content-Type", "application/json");
    return platform.serve(
        new Request(method, URI.create(uri), headers, body.getBytes(StandardCharsets.UTF_8)));
  }
}
