package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Route;
import java.util.List;

/// What is particular to one resource type.
public interface TypeRules {
  Shape shape();

  /// Build the body that the resource is to have, noting every violation. Nothing is written here.
  ObjectNode propose(Put put);

  /// Build the body after a PATCH: by default only tags, as a whole, may change.
  default ObjectNode patch(Put put) {
    var body = put.before();
    if (put.request().has("tags")) {
      body.set("tags", put.request().get("tags"));
    }
    return body;
  }

  /// Name what a PUT or PATCH means to the table of behaviour.
  default String trigger(Put put) {
    return put.creates() ? "create" : "update";
  }

  /// Act on the deletion of what is not there.
  default void absent(Call call, ArmId id) {}

  /// Refuse a deletion that the service refuses.
  default void allowDelete(Call call, Entry entry) {}

  /// Act as an operation starts; the entry is saved after this.
  default void begun(Entry entry, String trigger) {}

  /// Act as a stage is reached, or say what happens instead; the entry is saved after this.
  default Outcome reached(Entry entry, String stage) {
    return Outcome.reach();
  }

  /// Act as a resource goes away, by its own deletion or with what held it.
  default void removed(Entry entry) {}

  /// Render what a GET shows.
  default ObjectNode render(Entry entry) {
    return entry.body();
  }

  /// Return the routes beyond PUT, GET, DELETE, PATCH and the lists.
  default List<Route> routes() {
    return List.of();
  }
}
