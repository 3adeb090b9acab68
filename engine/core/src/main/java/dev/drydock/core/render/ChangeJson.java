package dev.drydock.core.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// Writes one change as an entry of `resource_changes`. Fields stand flat, by their dotted path in
/// the object's body.
final class ChangeJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ChangeJson() {}

  static ObjectNode of(Change change) {
    var entry = head(change);
    entry.set("change", body(change));
    reason(change).ifPresent(reason -> entry.put("action_reason", reason));
    if (change instanceof Change.DeleteWith with) {
      entry.put("deleted_with", with.container().toString());
    }
    return entry;
  }

  /// Return what names the object.
  static ObjectNode head(Change change) {
    var entry = NODES.objectNode();
    entry.put("address", change.address().toString());
    change
        .previousAddress()
        .ifPresent(previous -> entry.put("previous_address", previous.toString()));
    module(change.address()).ifPresent(module -> entry.put("module_address", module));
    entry.put("mode", "managed");
    entry.put("type", change.type().name());
    entry.put("name", change.address().name());
    change.address().resource().key().ifPresent(key -> entry.put("index", key));
    entry.put("provider_name", change.type().provider());
    return entry;
  }

  private static ObjectNode body(Change change) {
    var before = before(change);
    var after = after(change);
    var body = NODES.objectNode();
    body.set("actions", actions(change));
    body.set("before", values(before));
    body.set("after", values(after));
    body.set("after_unknown", marks(after, ValueJson::unknown));
    body.set("before_sensitive", marks(before, ValueJson::sensitive));
    body.set("after_sensitive", marks(after, ValueJson::sensitive));
    if (change instanceof Change.Adopt adopt) {
      body.putObject("importing").put("id", adopt.id().text());
    }
    if (change instanceof Change.Replace replace) {
      body.set("replace_paths", replacePaths(replace));
    }
    return body;
  }

  private static JsonNode actions(Change change) {
    var words =
        switch (change) {
          case Change.Create _ -> List.of("create");
          case Change.Update _ -> List.of("update");
          case Change.Adopt adopt -> List.of(adopt.fields().isEmpty() ? "no-op" : "update");
          case Change.Replace replace ->
              replace.createFirst() ? List.of("create", "delete") : List.of("delete", "create");
          case Change.Delete _, Change.DeleteWith _ -> List.of("delete");
          case Change.Forget _ -> List.of("forget");
          case Change.NoOp _ -> List.of("no-op");
        };
    var actions = NODES.arrayNode();
    words.forEach(actions::add);
    return actions;
  }

  private static Optional<String> reason(Change change) {
    return switch (change) {
      case Change.Replace replace ->
          Optional.of(
              switch (replace.cause()) {
                case Cause.ImmutableField _, Cause.OtherIdentity _ ->
                    "replace_because_cannot_update";
                case Cause.Requested _ -> "replace_by_request";
                case Cause.Triggered _, Cause.Container _, Cause.Foundation _ ->
                    "replace_by_triggers";
              });
      case Change.Delete _, Change.DeleteWith _ -> Optional.of("delete_because_no_resource_config");
      case Change.Create _, Change.Update _, Change.Adopt _ -> Optional.empty();
      case Change.Forget _, Change.NoOp _ -> Optional.empty();
    };
  }

  private static Optional<SequencedMap<String, Value>> before(Change change) {
    return change.seen().map(LiveObject::fields);
  }

  private static Optional<SequencedMap<String, Value>> after(Change change) {
    return switch (change) {
      case Change.Create create -> Optional.of(hidden(create.type(), create.desired().fields()));
      case Change.Replace replace ->
          Optional.of(hidden(replace.type(), replace.desired().fields()));
      case Change.Update update -> Optional.of(updated(update.live(), update.fields()));
      case Change.Adopt adopt -> Optional.of(updated(adopt.live(), adopt.fields()));
      case Change.NoOp noOp -> Optional.of(noOp.live().fields());
      case Change.Delete _, Change.DeleteWith _ -> Optional.empty();
      case Change.Forget forget -> Optional.of(forget.live().fields());
    };
  }

  /// What an update does not assert stays as it is.
  private static SequencedMap<String, Value> updated(LiveObject live, List<FieldChange> changes) {
    var fields = new LinkedHashMap<>(live.fields());
    for (var change : changes) {
      fields.put(change.field().path(), change.after());
    }
    return hidden(live.type(), fields);
  }

  private static SequencedMap<String, Value> hidden(
      ObjectType type, SequencedMap<String, Value> fields) {
    var shown = new LinkedHashMap<String, Value>();
    fields.forEach((path, value) -> {
      if (!value.isNull()) {
        boolean writeOnly = type.field(path).filter(Field::writeOnly).isPresent();
        shown.put(path, writeOnly ? value.hidden() : value);
      }
    });
    return shown;
  }

  private static JsonNode values(Optional<SequencedMap<String, Value>> fields) {
    if (fields.isEmpty()) {
      return NODES.nullNode();
    }
    var object = NODES.objectNode();
    fields
        .get()
        .forEach((path, value) -> {
          if (value.isKnown() || !ValueJson.of(value).isNull()) {
            object.set(path, ValueJson.of(value));
          }
        });
    return object;
  }

  private static JsonNode marks(
      Optional<SequencedMap<String, Value>> fields, Function<Value, JsonNode> mark) {
    if (fields.isEmpty()) {
      return NODES.booleanNode(false);
    }
    var object = NODES.objectNode();
    fields
        .get()
        .forEach((path, value) -> {
          var node = mark.apply(value);
          if (!node.isBoolean() || node.booleanValue()) {
            object.set(path, node);
          }
        });
    return object;
  }

  private static JsonNode replacePaths(Change.Replace replace) {
    var paths = NODES.arrayNode();
    replace.fields().stream()
        .filter(FieldChange::forcesReplacement)
        .forEach(change -> paths.addArray().add(change.field().path()));
    return paths;
  }

  private static Optional<String> module(ObjectAddress address) {
    return Optional.of(address.resource().modulePath()).filter(path -> !path.isEmpty());
  }
}
