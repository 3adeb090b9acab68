package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.value.Type;

/// Types of values: a word, or the name of the composition with what it is made of.
final class TypeForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TypeForm() {}

  static JsonNode of(Type type) {
    return switch (type) {
      case Type.Any _ -> NODES.textNode("any");
      case Type.Bool _ -> NODES.textNode("bool");
      case Type.Number _ -> NODES.textNode("number");
      case Type.Text _ -> NODES.textNode("text");
      case Type.ListOf(var element) -> NODES.objectNode().set("list", of(element));
      case Type.SetOf(var element) -> NODES.objectNode().set("set", of(element));
      case Type.MapOf(var element) -> NODES.objectNode().set("map", of(element));
      case Type.TupleOf(var elements) -> {
        var tuple = NODES.objectNode();
        var list = tuple.putArray("tuple");
        elements.forEach(element -> list.add(of(element)));
        yield tuple;
      }
      case Type.ObjectOf object -> object(object);
      case Type.ResourceOf(var kind) -> NODES.objectNode().put("resource", kind);
    };
  }

  private static ObjectNode object(Type.ObjectOf type) {
    var node = NODES.objectNode();
    var attributes = node.putObject("object");
    type.attributes().forEach((name, attribute) -> attributes.set(name, of(attribute)));
    var optional = node.putArray("optional");
    type.optional().forEach(optional::add);
    return node;
  }

  static Type read(Tree tree) {
    if (!tree.node().isObject()) {
      return word(tree.text());
    }
    return tree.find("list")
        .<Type>map(element -> new Type.ListOf(read(element)))
        .or(() -> tree.find("set").map(element -> new Type.SetOf(read(element))))
        .or(() -> tree.find("map").map(element -> new Type.MapOf(read(element))))
        .or(() -> tree.find("tuple").map(all -> new Type.TupleOf(all.list(TypeForm::read))))
        .or(() -> tree.find("resource").map(kind -> new Type.ResourceOf(kind.text())))
        .orElseGet(() ->
            new Type.ObjectOf(
                tree.entries("object", TypeForm::read), tree.list("optional", Tree::text)));
  }

  private static Type word(String word) {
    return switch (word) {
      case "any" -> Type.ANY;
      case "bool" -> Type.BOOL;
      case "number" -> Type.NUMBER;
      case "text" -> Type.TEXT;
      default -> throw new Damaged("names the type " + word);
    };
  }
}
