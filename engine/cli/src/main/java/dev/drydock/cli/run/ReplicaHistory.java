package dev.drydock.cli.run;

import dev.drydock.app.stage.StagedVersion;
import dev.drydock.specs.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many replicas each version had, one number after another.
final class ReplicaHistory {
  private final TreeMap<String, List<Integer>> counts = new TreeMap<>();
  private final Map<String, Integer> fewest;

  /// @param versions of the endpoint, as the spec has them
  ReplicaHistory(List<Resource> versions) {
    fewest = new TreeMap<>();
    for (var version : versions) {
      version
          .attributes()
          .block("autoscale")
          .ifPresent(autoscale -> fewest.put(version.name(), autoscale.integer("min")));
    }
  }

  /// Remember a moment; what did not change is not said twice.
  void see(List<StagedVersion> staged) {
    for (var version : staged) {
      var seen = counts.computeIfAbsent(version.name(), _ -> new ArrayList<>());
      if (seen.isEmpty() || seen.getLast() != version.replicas()) {
        seen.add(version.replicas());
      }
    }
  }

  /// Whether every version that scales has as few as it may.
  boolean isBack() {
    return counts.entrySet().stream()
        .allMatch(one ->
            one.getValue().getLast() <= fewest.getOrDefault(one.getKey(), Integer.MAX_VALUE));
  }

  /// Return the numbers by version.
  SequencedMap<String, List<Integer>> all() {
    return counts;
  }

  /// Return a line per version: `Replicas of blue: 1 -> 3 -> 10 -> 1`.
  String text() {
    return counts.entrySet().stream()
        .map(one ->
            "Replicas of "
                + one.getKey()
                + ": "
                + one.getValue().stream().map(String::valueOf).collect(Collectors.joining(" -> "))
                + "\n")
        .collect(Collectors.joining());
  }
}
