package dev.drydock.specs.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.Default;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.Locale;

/// Draws what may be written as the value of one attribute: what its type and range allow, a text
/// that converts to it, or a template. Null is always allowed: it reads as absent.
record AttributeForm(AttributeSchema schema) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  ObjectNode draw() {
    var form = JSON.objectNode();
    form.put("description", Words.of(schema));
    if (schema.is(Trait.ADDRESS)) {
      address(form);
    } else if (schema.is(Trait.WATCHED)) {
      watched(form);
    } else if (schema.allowed().isEmpty()) {
      form.setAll(types());
    } else {
      choice(form);
    }
    if (schema.defaulted() instanceof Default.Constant(var value)) {
      form.set("default", json(value));
    }
    return form;
  }

  private void address(ObjectNode form) {
    form.put("type", "string");
    form.putArray("examples").add("endpoint.scoring");
  }

  private static void watched(ObjectNode form) {
    form.putArray("type").add("array").add("null");
    form.putObject("items").put("type", "string");
    form.putArray("examples").addArray().add("${model.fraud}");
  }

  /// Offer the texts first: editors complete the first alternative.
  private void choice(ObjectNode form) {
    var alternatives = form.putArray("anyOf");
    var texts = alternatives.addObject().putArray("enum");
    schema.allowed().forEach(texts::add);
    var template = alternatives.addObject();
    template.putArray("type").add("string").add("null");
    TypeForm.templates(template, "One of " + String.join(", ", schema.allowed()));
  }

  private ObjectNode types() {
    // Where any text is taken, a reference is one.
    boolean text = schema.types().contains(Type.TEXT);
    var types =
        schema.types().stream().filter(one -> !(text && one instanceof Type.ResourceOf)).toList();
    if (types.size() > 1) {
      var several = JSON.objectNode();
      var alternatives = several.putArray("anyOf");
      types.forEach(type -> alternatives.add(TypeForm.of(type)));
      return several;
    }
    var form = TypeForm.of(types.getFirst());
    return types.getFirst() instanceof Type.Number ? range(form) : form;
  }

  private ObjectNode range(ObjectNode form) {
    if (schema.is(Trait.WHOLE)) {
      form.putArray("type").add("integer").add("string").add("null");
    }
    var bounds = schema.bounds();
    if (bounds.least() != null) {
      form.set("minimum", number(bounds.least()));
    }
    if (bounds.most() != null) {
      form.set("maximum", number(bounds.most()));
    }
    return form;
  }

  private static JsonNode json(Value value) {
    return switch (value) {
      case Value.Text(var text) -> JSON.textNode(text);
      case Value.Bool(var flag) -> JSON.booleanNode(flag);
      case Value.Number(var number) -> number(number);
      case Value.Null _ -> JSON.nullNode();
      case Value.Sequence _, Value.Mapping _, Value.Reference _, Value.Unknown _ ->
          throw unexpected(value);
      case Value.Sensitive _ -> throw unexpected(value);
    };
  }

  private static IllegalStateException unexpected(Value value) {
    return new IllegalStateException(
        "A default is a "
            + value.getClass().getSimpleName().toLowerCase(Locale.ROOT)
            + ", which the schema cannot show. This is a bug in Drydock.");
  }

  private static JsonNode number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        ? JSON.numberNode(number.toBigIntegerExact())
        : JSON.numberNode(number);
  }
}
