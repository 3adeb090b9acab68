package dev.drydock.sim.platform.work;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.SimulatedClusters;
import dev.drydock.sim.kubernetes.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Tells what components of the clusters did, as their events say it.
public record Chronicle(SimulatedClusters clusters) {
  private record Entry(Instant at, long revision, String text) {}

  /// Return a line for each event after an instant, oldest first.
  public List<String> since(Instant instant) {
    var entries = new ArrayList<Entry>();
    for (var cluster : clusters.keys()) {
      var name = clusters.nameOf(cluster);
      for (var text : clusters.list(cluster, "v1", "Event", "", new TreeMap<>())) {
        var entry = entry(name, Json.parse(text));
        if (entry.at().isAfter(instant)) {
          entries.add(entry);
        }
      }
    }
    return entries.stream()
        .sorted(Comparator.comparing(Entry::at).thenComparingLong(Entry::revision))
        .map(entry -> entry.at() + "  " + entry.text())
        .toList();
  }

  private static Entry entry(String cluster, JsonNode event) {
    var object = event.path("involvedObject");
    var place =
        Json.text(object, "namespace")
            + "/"
            + Json.text(object, "kind")
            + "/"
            + Json.text(object, "name");
    return new Entry(
        Instant.parse(Json.text(event, "metadata", "creationTimestamp")),
        Json.at(event, "metadata", "resourceVersion").asLong(),
        cluster
            + "  "
            + place
            + "  "
            + Json.text(event, "reason")
            + ": "
            + Json.text(event, "message"));
  }
}
