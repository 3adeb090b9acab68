package dev.drydock.core.saved;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.saved.form.Seals;
import dev.drydock.core.saved.form.Tree;
import dev.drydock.core.saved.form.ValueForm;
import dev.drydock.specs.value.Value;
import java.util.SequencedMap;

/// What a plan was made of.
final class OriginForm {
  private OriginForm() {}

  /// Write it; sensitive inputs only as their seals.
  static ObjectNode of(Origin origin, Seals seals) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("drydock", origin.drydock());
    node.put("at", origin.at().toString());
    node.set("world", of(origin.world()));
    node.put("spec", origin.spec());
    node.set("texts", texts(origin.texts()));
    node.set("inputs", new ValueForm(seals).entries("input", origin.inputs()));
    return node.set("lowered", texts(origin.lowered()));
  }

  private static ObjectNode texts(SequencedMap<String, String> texts) {
    var node = JsonNodeFactory.instance.objectNode();
    texts.forEach(node::put);
    return node;
  }

  private static ObjectNode of(World world) {
    var node = JsonNodeFactory.instance.objectNode();
    return switch (world) {
      case World.Clouds(var tenant) -> node.put("tenant", tenant);
      case World.Embedded(var directory) -> node.put("simulator", directory);
      case World.Served(var origin) -> node.put("served", origin);
    };
  }

  /// Read it back; sensitive inputs carry their seals.
  static Origin read(Tree tree) {
    return new Origin(
        tree.text("drydock"),
        tree.instant("at"),
        world(tree.at("world")),
        tree.text("spec"),
        tree.entries("texts", Tree::text),
        tree.<Value>entries("inputs", ValueForm::read),
        tree.entries("lowered", Tree::text));
  }

  private static World world(Tree tree) {
    return tree.find("simulator")
        .<World>map(directory -> new World.Embedded(directory.text()))
        .or(() -> tree.find("served").map(origin -> new World.Served(origin.text())))
        .orElseGet(() -> new World.Clouds(tree.text("tenant")));
  }
}
