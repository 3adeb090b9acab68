package dev.drydock.cli.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Summary;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectType;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The parts of events, under the names of Terraform's machine-readable UI
/// (developer.hashicorp.com/terraform/internals/machine-readable-ui).
final class EventJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private EventJson() {}

  /// Return a planned change, or nothing for an object that stays as it is.
  static Optional<ObjectNode> planned(Change change) {
    var action = action(change);
    if (action.equals("noop")) {
      return Optional.empty();
    }
    var node = NODES.objectNode();
    node.set("resource", resource(change.address(), change.type()));
    change
        .previousAddress()
        .ifPresent(previous -> node.set("previous_resource", resource(previous, change.type())));
    return Optional.of(node.put("action", action));
  }

  static String action(Change change) {
    return switch (change) {
      case Change.Create _ -> "create";
      case Change.Update update ->
          update.fields().isEmpty() && update.previousAddress().isPresent() ? "move" : "update";
      case Change.Adopt _ -> "import";
      case Change.Replace _ -> "replace";
      case Change.Delete _, Change.DeleteWith _ -> "delete";
      case Change.Forget _ -> "remove";
      case Change.NoOp _ -> "noop";
    };
  }

  static ObjectNode resource(ObjectAddress address, ObjectType type) {
    var text = address.toString();
    var module = address.resource().modulePath();
    return NODES
        .objectNode()
        .put("addr", text)
        .put("module", module)
        .put("resource", module.isEmpty() ? text : text.substring(module.length() + 1))
        .put("implied_provider", type.provider())
        .put("resource_type", type.name())
        .put("resource_name", address.name())
        .put("resource_key", address.resource().key().orElse(null));
  }

  static ObjectNode hook(Step step) {
    var node = NODES.objectNode();
    node.set("resource", resource(step.address(), step.type()));
    return node.put("action", action(step));
  }

  /// Return a step under way or done.
  static ObjectNode hook(Step step, Duration elapsed) {
    return hook(step)
        .put("id_key", "id")
        .put("id_value", step.id().text())
        .put("elapsed_seconds", elapsed.toSeconds());
  }

  /// A step does one half of a replacement; which, its verb says.
  private static String action(Step step) {
    return switch (step.verb()) {
      case "forget" -> "remove";
      case "adopt" -> "import";
      case "drain" -> "update";
      default -> step.verb();
    };
  }

  static ObjectNode changes(Summary summary, String operation) {
    return NODES
        .objectNode()
        .put("add", summary.add())
        .put("change", summary.change())
        .put("import", summary.imported())
        .put("remove", summary.destroy())
        .put("forget", summary.forget())
        .put("operation", operation);
  }

  static String operation(Intent intent) {
    return switch (intent) {
      case APPLY, REFRESH -> "apply";
      case DESTROY -> "destroy";
    };
  }

  /// Return a verb as it stands at the beginning of a sentence.
  static String capital(String verb) {
    return verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
  }
}
