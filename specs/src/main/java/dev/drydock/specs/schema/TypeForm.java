package dev.drydock.specs.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.value.Type;

/// Draws what may be written where a value of a type is wanted, as lenient as conversion is: a
/// number is a text too, and a text may hold a number, a flag or a template.
final class TypeForm {
  /// A template may come to anything.
  static final String TEMPLATE = "[$%]\\{";

  private static final String NUMBER = "|^[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$";
  private static final String FLAG = "|^(true|false)$";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TypeForm() {}

  static ObjectNode of(Type type) {
    return switch (type) {
      case Type.Any _ -> JSON.objectNode();
      case Type.Bool _ -> text(typed("boolean"), FLAG, "True or false");
      case Type.Number _ -> text(typed("number"), NUMBER, "A number");
      case Type.Text _ -> plain();
      case Type.ListOf(var element) -> list(element);
      case Type.SetOf(var element) -> list(element);
      case Type.MapOf(var element) -> map(element);
      case Type.TupleOf _ -> templates(typed("array"), "A list");
      case Type.ObjectOf object -> object(object);
      case Type.ResourceOf(var kind) -> reference(kind);
    };
  }

  private static ObjectNode typed(String json) {
    var form = JSON.objectNode();
    form.putArray("type").add(json).add("string").add("null");
    return form;
  }

  private static ObjectNode plain() {
    var form = JSON.objectNode();
    form.putArray("type").add("string").add("number").add("boolean").add("null");
    return form;
  }

  private static ObjectNode text(ObjectNode form, String more, String words) {
    form.put("pattern", TEMPLATE + more);
    form.put("patternErrorMessage", words + " is needed, or a template: \"${...}\".");
    return form;
  }

  /// Take texts that hold a template, and no others.
  static ObjectNode templates(ObjectNode form, String words) {
    return text(form, "", words);
  }

  private static ObjectNode list(Type element) {
    var form = templates(typed("array"), "A list");
    form.set("items", of(element));
    return form;
  }

  private static ObjectNode map(Type element) {
    var form = templates(typed("object"), "A mapping");
    form.set("additionalProperties", of(element));
    return form;
  }

  private static ObjectNode object(Type.ObjectOf type) {
    var form = templates(typed("object"), "A mapping");
    var properties = form.putObject("properties");
    var required = JSON.arrayNode();
    type.attributes()
        .forEach((name, of) -> {
          properties.set(name, of(of));
          if (!type.optional().contains(name)) {
            required.add(name);
          }
        });
    // A key that is a template may be any of them.
    form.putObject("patternProperties").putObject(TEMPLATE);
    if (!required.isEmpty()) {
      form.set("required", required);
    }
    form.put("additionalProperties", false);
    return form;
  }

  private static ObjectNode reference(String kind) {
    var form = JSON.objectNode();
    form.putArray("type").add("string").add("null");
    var example = "${" + kind + ".NAME}";
    form.put("pattern", TEMPLATE);
    form.put("patternErrorMessage", "A reference is needed: " + example + ".");
    form.putArray("examples").add(example);
    return form;
  }
}
