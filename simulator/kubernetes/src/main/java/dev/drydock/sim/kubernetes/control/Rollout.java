package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Works out how many replicas each ReplicaSet of a Deployment should have next, so that never more
/// than the surge are there and never fewer than the bound are available.
final class Rollout {
  private final JsonNode spec;
  private final Stored current;
  private final List<Stored> old;

  /// @param current the set of the wanted template
  /// @param old the others, of any size
  Rollout(JsonNode spec, Stored current, List<Stored> old) {
    this.spec = spec;
    this.current = current;
    this.old =
        old.stream()
            .sorted(
                Comparator.comparing(
                        (Stored set) -> Json.text(set.object(), "metadata", "creationTimestamp"))
                    .thenComparing(set -> set.key().name()))
            .toList();
  }

  /// Return the sets that change size and their new sizes.
  SequencedMap<Stored, Integer> sizes() {
    return Json.text(spec, "strategy", "type").equals("Recreate") ? recreate() : rolling();
  }

  private SequencedMap<Stored, Integer> recreate() {
    var sizes = new LinkedHashMap<Stored, Integer>();
    old.stream().filter(set -> size(set) > 0).forEach(set -> sizes.put(set, 0));
    boolean gone = old.stream().allMatch(set -> there(set) == 0);
    if (gone && size(current) != wanted()) {
      sizes.put(current, wanted());
    }
    return sizes;
  }

  private SequencedMap<Stored, Integer> rolling() {
    var sizes = new LinkedHashMap<Stored, Integer>();
    int surge = share("maxSurge", true);
    int unavailable = share("maxUnavailable", false);
    if (surge == 0 && unavailable == 0) {
      unavailable = 1;
    }
    int all = size(current) + old.stream().mapToInt(Rollout::size).sum();
    int grown = size(current);
    if (grown > wanted()) {
      grown = wanted();
    } else if (all < wanted() + surge) {
      grown = Math.min(wanted(), grown + wanted() + surge - all);
    }
    if (grown != size(current)) {
      sizes.put(current, grown);
      return sizes;
    }
    shrink(sizes, all, wanted() - unavailable);
    return sizes;
  }

  /// First old pods that serve nobody, then as many others as are spare.
  private void shrink(SequencedMap<Stored, Integer> sizes, int all, int least) {
    int pending = size(current) - available(current);
    int spare = all - least - pending;
    for (var set : old) {
      int idle = Math.min(size(set) - available(set), spare);
      if (idle > 0) {
        sizes.put(set, size(set) - idle);
        spare -= idle;
      }
    }
    int serving = available(current) + old.stream().mapToInt(Rollout::available).sum();
    int redundant = Math.min(serving - least, spare);
    for (var set : old) {
      int left = sizes.getOrDefault(set, size(set));
      int less = Math.min(left, redundant);
      if (less > 0) {
        sizes.put(set, left - less);
        redundant -= less;
      }
    }
  }

  private int wanted() {
    return spec.path("replicas").asInt();
  }

  private int share(String name, boolean up) {
    var value = Json.at(spec, "strategy", "rollingUpdate", name);
    var text = value.asText();
    if (!text.endsWith("%")) {
      return value.asInt();
    }
    double exact = Integer.parseInt(text.substring(0, text.length() - 1)) * wanted() / 100.0;
    return (int) (up ? Math.ceil(exact) : Math.floor(exact));
  }

  static int size(Stored set) {
    return Json.at(set.object(), "spec", "replicas").asInt();
  }

  private static int there(Stored set) {
    return Json.at(set.object(), "status", "replicas").asInt();
  }

  private static int available(Stored set) {
    return Json.at(set.object(), "status", "availableReplicas").asInt();
  }
}
