package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Edge;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.Role;
import java.util.List;
import java.util.SequencedMap;

/// Objects, wanted and live.
final class ObjectForm {
  private final Catalog catalog;

  ObjectForm(Catalog catalog) {
    this.catalog = catalog;
  }

  ObjectNode of(DesiredObject object) {
    var node = JsonNodeFactory.instance.objectNode();
    var place = place(object.id());
    node.put("address", object.address().toString());
    node.put("id", object.id().text());
    node.put("type", catalog.number(object.type()));
    node.set("fields", fields(place, object.type(), object.fields()));
    node.set("arguments", catalog.values().entries(place + "/arguments", object.arguments()));
    var needs = node.putArray("needs");
    for (var edge : object.needs()) {
      needs.addObject().put("of", edge.address().toString()).put("role", edge.role().name());
    }
    node.set("containers", ids(object.containers()));
    node.put("present", object.present().name());
    return node;
  }

  DesiredObject desired(Tree tree) {
    return new DesiredObject(
        address(tree, "address"),
        id(tree, "id"),
        catalog.type(tree, "type"),
        tree.entries("fields", ValueForm::read),
        tree.entries("arguments", ValueForm::read),
        tree.list("needs", ObjectForm::edge),
        tree.list("containers", ObjectForm::id),
        tree.word("present", DesiredObject.Present.class));
  }

  private static Edge edge(Tree tree) {
    return new Edge(Address.parse(tree.text("of")), tree.word("role", Role.class));
  }

  /// A write-only field is a secret, whether somebody called it sensitive or not.
  private ObjectNode fields(String place, ObjectType type, SequencedMap<String, Value> fields) {
    var node = JsonNodeFactory.instance.objectNode();
    fields.forEach((path, value) -> {
      boolean secret = type.field(path).filter(Field::writeOnly).isPresent() && !value.isNull();
      var at = fieldPlace(place, path);
      node.set(path, secret ? catalog.values().sealed(at, value) : catalog.values().of(at, value));
    });
    return node;
  }

  /// Return where an object's secrets are known to stand: the wanted and the live share it.
  static String place(ObjectId id) {
    return id.key();
  }

  static String fieldPlace(String place, String path) {
    return place + "/fields/" + path;
  }

  ObjectNode of(LiveObject live) {
    var node = JsonNodeFactory.instance.objectNode();
    var place = place(live.id());
    node.put("id", live.id().text());
    node.put("type", catalog.number(live.type()));
    node.set("fields", fields(place, live.type(), live.fields()));
    node.set("computed", catalog.values().entries(place + "/computed", live.computed()));
    node.set("mark", mark(live));
    node.set("references", ids(live.references()));
    node.set("containers", ids(live.containers()));
    node.put("version", live.version());
    node.set("provenance", ProvenanceForm.of(live.provenance()));
    return node;
  }

  LiveObject live(Tree tree) {
    return new LiveObject(
        id(tree, "id"),
        catalog.type(tree, "type"),
        tree.entries("fields", ValueForm::read),
        tree.entries("computed", ValueForm::read),
        mark(tree.at("mark")),
        tree.list("references", ObjectForm::id),
        tree.list("containers", ObjectForm::id),
        tree.text("version"),
        ProvenanceForm.read(tree.at("provenance")));
  }

  private static ObjectNode mark(LiveObject live) {
    var node = JsonNodeFactory.instance.objectNode();
    return switch (live.mark()) {
      case Mark.None _ -> node;
      case Mark.Owned(var stack, var address, var asserted, var secrets) ->
          node.put("stack", stack)
              .put("address", address.toString())
              .put("asserted", guessable(live) ? veiled(live, asserted) : asserted)
              .put("secrets", secrets);
    };
  }

  /// Whether what the object remembers is a digest of a secret too, short and without salt.
  private static boolean guessable(LiveObject live) {
    return live.fields().values().stream().anyMatch(Value::isSensitive);
  }

  private static String veiled(LiveObject live, String asserted) {
    return Assertions.without(
        asserted, live.type(), field -> live.field(field.path()).isSensitive());
  }

  private static Mark mark(Tree tree) {
    return tree.find("stack")
        .<Mark>map(stack ->
            new Mark.Owned(
                stack.text(),
                address(tree, "address"),
                tree.text("asserted"),
                tree.text("secrets")))
        .orElse(Mark.NONE);
  }

  private static ArrayNode ids(List<ObjectId> ids) {
    var array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(id -> array.add(id.text()));
    return array;
  }

  static ObjectId id(Tree tree, String name) {
    return id(tree.at(name));
  }

  private static ObjectId id(Tree tree) {
    return Tree.parsed(tree.text(), ObjectId::parse);
  }

  static ObjectAddress address(Tree tree, String name) {
    return Tree.parsed(tree.text(name), ObjectAddress::parse);
  }
}
