package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.SequencedMap;

/// Values: what JSON has as it is, numbers as texts because they are exact, everything else as an
/// object whose first name says what it is.
public final class ValueForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Seals seals;

  public ValueForm(Seals seals) {
    this.seals = seals;
  }

  /// Write a value that stands at a place; the place decides which secrets get one seal.
  public JsonNode of(String place, Value value) {
    return switch (value) {
      case Value.Null _ -> NODES.nullNode();
      case Value.Bool(var flag) -> NODES.booleanNode(flag);
      case Value.Text(var text) -> NODES.textNode(text);
      case Value.Number(var number) -> NODES.objectNode().put("number", number.toString());
      case Value.Sequence(var type, var elements) -> sequence(place, type, elements);
      case Value.Mapping(var type, var entries) -> {
        var node = NODES.objectNode();
        node.set("mapping", entries(place, entries));
        yield node.set("type", TypeForm.of(type));
      }
      case Value.Reference(var address) -> NODES.objectNode().put("reference", address.toString());
      case Value.Unknown(var type, var residual) -> unknown(type, residual);
      case Value.Sensitive(var hidden) -> sealed(place, hidden);
    };
  }

  /// Write only the seal of a value.
  JsonNode sealed(String place, Value value) {
    var hidden = value instanceof Value.Sensitive(var inner) ? inner : value;
    return NODES
        .objectNode()
        .put("sensitive", seals.seal(place, hidden))
        .put("known", hidden.isKnown());
  }

  /// Write named values that stand at a place.
  public ObjectNode entries(String place, SequencedMap<String, Value> entries) {
    var node = NODES.objectNode();
    entries.forEach((name, entry) -> node.set(name, of(place + "/" + name, entry)));
    return node;
  }

  private JsonNode sequence(String place, Type type, List<Value> elements) {
    var node = NODES.objectNode();
    var array = node.putArray("sequence");
    for (int i = 0; i < elements.size(); i++) {
      array.add(of(place + "/" + i, elements.get(i)));
    }
    return node.set("type", TypeForm.of(type));
  }

  private static JsonNode unknown(Type type, Residual residual) {
    var node = NODES.objectNode().put("unknown", residual.expression());
    var inputs = node.putArray("inputs");
    residual.inputs().forEach(input -> inputs.add(of(input)));
    return node.set("type", TypeForm.of(type));
  }

  static ObjectNode of(Residual.Input input) {
    return NODES
        .objectNode()
        .put("of", input.address().toString())
        .put("attribute", input.attribute());
  }

  /// Read a value; what was sensitive carries its seal.
  public static Value read(Tree tree) {
    var node = tree.node();
    if (node.isNull()) {
      return Value.absent();
    }
    if (node.isBoolean()) {
      return Value.of(node.booleanValue());
    }
    return node.isTextual() ? Value.of(node.textValue()) : named(tree);
  }

  private static Value named(Tree tree) {
    return tree.find("number")
        .map(Tree::text)
        .<Value>map(text -> Value.of(Tree.number(text)))
        .or(() ->
            tree.find("sequence")
                .map(all -> new Value.Sequence(type(tree), all.list(ValueForm::read))))
        .or(() ->
            tree.find("mapping")
                .map(all -> new Value.Mapping(type(tree), all.entries(ValueForm::read))))
        .or(() ->
            tree.find("reference").map(text -> new Value.Reference(Address.parse(text.text()))))
        .or(() ->
            tree.find("sensitive").map(seal -> Seals.carrying(seal.text(), tree.flag("known"))))
        .orElseGet(() ->
            new Value.Unknown(
                type(tree),
                new Residual(tree.text("unknown"), tree.list("inputs", ValueForm::input))));
  }

  static Residual.Input input(Tree tree) {
    return new Residual.Input(Address.parse(tree.text("of")), tree.text("attribute"));
  }

  private static Type type(Tree tree) {
    return TypeForm.read(tree.at("type"));
  }
}
