package dev.drydock.specs.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.List;

/// What a spec looks like as the data of a YAML file, whichever form it was written in. What is
/// computed becomes a template.
final class YamlForm {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private YamlForm() {}

  static ObjectNode of(List<Body> bodies) {
    var form = JSON.objectNode();
    bodies.forEach(body -> fill(form, body));
    return form;
  }

  private static void fill(ObjectNode form, Body body) {
    for (var item : body.items()) {
      switch (item) {
        case Body.Attribute attribute -> put(form, attribute.name().text(), of(attribute.value()));
        case Body.Block block -> {
          var at = form;
          var name = block.type().text();
          for (var label : block.labels()) {
            at = at.withObjectProperty(name);
            name = label.text();
          }
          var inside = JSON.objectNode();
          fill(inside, block.body());
          put(at, name, inside);
        }
      }
    }
  }

  private static void put(ObjectNode form, String name, JsonNode value) {
    switch (form.get(name)) {
      case null -> form.set(name, value);
      case ArrayNode several -> several.add(value);
      case JsonNode first -> form.set(name, JSON.arrayNode().add(first).add(value));
    }
  }

  private static JsonNode of(Expression expression) {
    return switch (expression) {
      case Expression.Literal(Value.Text(var text), _) -> JSON.textNode(text);
      case Expression.Literal(Value.Number(var number), _) -> JSON.numberNode(number);
      case Expression.Literal(Value.Bool(var flag), _) -> JSON.booleanNode(flag);
      case Expression.Literal(Value.Null _, _) -> JSON.nullNode();
      case Expression.Tuple tuple -> {
        var several = JSON.arrayNode();
        tuple.elements().forEach(one -> several.add(of(one)));
        yield several;
      }
      case Expression.ObjectLiteral object -> {
        var form = JSON.objectNode();
        object.entries().forEach(entry -> form.set(key(entry.key()), of(entry.value())));
        yield form;
      }
      case Expression _ -> JSON.textNode("${computed}");
    };
  }

  private static String key(Expression key) {
    return key instanceof Expression.Literal(Value.Text(var text), _) ? text : "${computed}";
  }
}
