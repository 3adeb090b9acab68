package dev.drydock.core.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Plan;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Assertions.Memory;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import java.util.List;

/// Writes `resource_drift` of a plan: the fields of its objects that are not what was last
/// asserted. What a field was is known only where the spec still says so.
final class OutsideJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private OutsideJson() {}

  static ArrayNode of(Plan plan) {
    var array = NODES.arrayNode();
    for (var change : plan.changes()) {
      if (change instanceof Change.Wanted wanted) {
        wanted.seen().ifPresent(live -> add(array, wanted, live));
      }
    }
    return array;
  }

  private static void add(ArrayNode array, Change.Wanted change, LiveObject live) {
    var moved =
        live.type().fields().stream()
            .filter(field -> !field.writeOnly() && !field.state())
            .filter(field -> !live.field(field.path()).isSensitive())
            .filter(field -> recall(live, field, live.field(field.path())) == Memory.OTHER)
            .toList();
    if (!moved.isEmpty()) {
      array.add(ChangeJson.head(change).set("change", change(change, live, moved)));
    }
  }

  private static ObjectNode change(Change.Wanted change, LiveObject live, List<Field> moved) {
    var node = NODES.objectNode();
    node.putArray("actions").add("update");
    var before = node.putObject("before");
    var after = node.putObject("after");
    for (var field : moved) {
      before.set(field.path(), ValueJson.of(before(change, live, field)));
      after.set(field.path(), ValueJson.of(after(change, live, field)));
    }
    return node;
  }

  private static Value before(Change.Wanted change, LiveObject live, Field field) {
    var wanted = change.desired().field(field.path());
    return wanted.isKnown() && recall(live, field, wanted) == Memory.SAME ? wanted : Value.absent();
  }

  /// What the spec no longer says may have been sensitive. What it calls so is left out wholly, for
  /// a plan that was saved does not remember of it what was asserted.
  private static Value after(Change.Wanted change, LiveObject live, Field field) {
    var now = live.field(field.path());
    var wanted = change.desired().field(field.path());
    return !now.isNull() && wanted.isNull() ? now.hidden() : now;
  }

  private static Memory recall(LiveObject live, Field field, Value value) {
    return value.isKnown() ? live.recall(field, value) : Memory.UNKNOWN;
  }
}
