package dev.drydock.sim.kubernetes.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.control.Amounts;
import dev.drydock.sim.kubernetes.control.Index;
import dev.drydock.sim.kubernetes.store.ObjectTable;

/// Counts how many more pods of a kind the nodes have room for, by the scheduler's own filters.
public final class Room {
  private final ObjectTable objects;
  private final Index index;

  public Room(ObjectTable objects, Index index) {
    this.objects = objects;
    this.index = index;
  }

  /// @param pod a pod or the template of one
  /// @param most where to stop counting
  public int count(JsonNode pod, int most) {
    var wanted = Amounts.ofPod(pod);
    int count = 0;
    for (var node : objects.list("", "nodes", "")) {
      var used = index.usedOn(node.key().name());
      while (count < most && Filters.check(pod, wanted, node.object(), used).fits()) {
        used = used.plus(wanted);
        count++;
      }
    }
    return count;
  }
}
