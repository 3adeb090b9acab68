package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.api.Deletions;
import dev.drydock.sim.kubernetes.api.Identity;
import dev.drydock.sim.kubernetes.api.WriteOptions;
import dev.drydock.sim.kubernetes.api.Writes;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;

/// What controllers work with.
public record Controls(
    ObjectTable objects,
    Catalogue catalogue,
    Writes writes,
    Deletions deletions,
    Identity identity,
    Work work,
    Behaviour behaviour,
    Index index) {
  public static final String MANAGER = "kube-controller-manager";

  /// Create an object.
  public Stored create(ApiResource resource, String namespace, ObjectNode object, String manager)
      throws Refusal {
    var written = writes.create(resource, namespace, object, WriteOptions.of(manager)).object();
    return new Stored(
        new Key(
            resource.served().group(),
            resource.name(),
            resource.namespaced() ? namespace : "",
            Json.text(written, "metadata", "name")),
        Json.at(written, "metadata", "resourceVersion").asLong(),
        written);
  }

  /// Write a changed copy of an object.
  public void update(ApiResource resource, Stored live, ObjectNode next, String manager)
      throws Refusal {
    writes.patched(live, resource, next, WriteOptions.of(manager));
  }

  /// Write a changed copy's status.
  public void updateStatus(ApiResource resource, Stored live, ObjectNode next, String manager)
      throws Refusal {
    writes.patched(live, resource, next, WriteOptions.of(manager).on("status"));
  }

  /// Delete an object; its dependants follow.
  public void delete(ApiResource resource, Stored live) throws Refusal {
    var options = Json.object().put("propagationPolicy", "Background");
    deletions.delete(resource, live, options, false);
  }

  /// Delete an object without waiting for whoever runs it.
  public void deleteNow(ApiResource resource, Stored live) throws Refusal {
    JsonNode options = Json.object().put("gracePeriodSeconds", 0);
    deletions.delete(resource, live, options, false);
  }
}
