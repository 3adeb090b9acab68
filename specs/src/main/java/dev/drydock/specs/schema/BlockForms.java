package dev.drydock.specs.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Docs;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.kind.Trait;
import java.util.List;

/// Draws blocks: labels nest as keys, and wherever a mapping stands a list of such mappings may
/// stand too, as in HCL's JSON mapping. Each level is a definition of its own, because lists refer
/// back to it.
final class BlockForms {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// What can be referred to.
  private static final String LABEL = "^[\\p{L}_][\\p{L}\\p{N}_-]*$";

  private static final String DYNAMIC = "dynamic";

  /// Blocks that hold names of the user's beside their own.
  private static final List<Schema> OPEN = List.of(Settings.LOCALS.body(), Settings.MODULE.body());

  /// Blocks without labels of which several may stand side by side.
  private static final List<String> SEVERAL = List.of("assert", "validation");

  private final ObjectNode definitions = JSON.objectNode();

  ObjectNode definitions() {
    return definitions;
  }

  /// Draw a kind; return a reference to it.
  ObjectNode kind(Kind kind, Schema schema) {
    var labels =
        switch (kind.labels()) {
          case 0 -> List.<String>of();
          case 1 -> List.of("NAME");
          default -> List.of("ENDPOINT", "NAME");
        };
    return labelled(kind.word(), labels, path -> body(path, schema, Docs.of(kind), false));
  }

  /// Draw settings; return a reference to them.
  ObjectNode settings(Settings settings) {
    var labels = settings.labels() == 0 ? List.<String>of() : List.of("NAME");
    boolean several = settings.many() && settings.labels() == 0;
    return labelled(
        settings.word(),
        labels,
        path -> body(path, settings.body(), Docs.of(settings.word()), several));
  }

  private ObjectNode nested(String path, BlockSchema block) {
    var labels =
        switch (block.form()) {
          case SINGLE -> List.<String>of();
          case LABELLED -> List.of("NAME");
        };
    return labelled(
        path + "." + block.name(),
        labels,
        own -> body(own, block.body(), Words.of(block), SEVERAL.contains(block.name())));
  }

  /// Draws what stands below the last label.
  private interface Inner {
    ObjectNode draw(String path);
  }

  private ObjectNode labelled(String path, List<String> labels, Inner inner) {
    if (labels.isEmpty()) {
      return inner.draw(path);
    }
    var below = labelled(path + "." + labels.getFirst(), labels.subList(1, labels.size()), inner);
    var form = open(path);
    form.put("description", "By name.");
    var names = form.putObject("propertyNames");
    names.put("pattern", LABEL);
    names.put(
        "patternErrorMessage",
        "A label begins with a letter and has letters, digits, dashes and underscores.");
    form.set("additionalProperties", below);
    return reference(path);
  }

  /// Begin a definition: a mapping, a list of such, or nothing.
  private ObjectNode open(String path) {
    var form = definitions.putObject(path);
    form.putArray("type").add("object").add("array").add("null");
    form.set("items", reference(path));
    return form;
  }

  private static ObjectNode reference(String path) {
    return JSON.objectNode().put("$ref", "#/definitions/" + path);
  }

  private ObjectNode body(String path, Schema schema, String doc, boolean several) {
    var form = open(path);
    form.put("description", doc);
    if (!several) {
      form.put("maxItems", 1);
    }
    var properties = form.putObject("properties");
    Formers.draw(schema, properties);
    schema.attributes().values().stream()
        .filter(one -> !one.is(Trait.COMPUTED))
        .forEach(one -> properties.set(one.name(), new AttributeForm(one).draw()));
    schema.blocks().values().forEach(one -> properties.set(one.name(), nested(path, one)));
    required(form, schema);
    Choices.draw(form, schema);
    if (!schema.blocks().isEmpty()) {
      properties.set(DYNAMIC, dynamic(schema));
    }
    form.put("additionalProperties", OPEN.contains(schema));
    return reference(path);
  }

  /// Draw what makes blocks: by the block's name, one or several.
  private ObjectNode dynamic(Schema schema) {
    var form = JSON.objectNode();
    form.put("description", "Blocks that are made, one for each element of a collection.");
    form.putArray("type").add("object").add("null");
    var names = form.putObject("propertyNames").putArray("enum");
    schema.blocks().keySet().forEach(names::add);
    form.set("additionalProperties", made());
    return form;
  }

  private ObjectNode made() {
    if (!definitions.has(DYNAMIC)) {
      var form = open(DYNAMIC);
      form.put("description", "What is made for each element.");
      var properties = form.putObject("properties");
      say(properties, "for_each", "What it walks over.");
      say(properties, "iterator", "The name of the element; the block's unless written.");
      say(properties, "labels", "The labels of each block.");
      say(properties, "content", "What stands in each block.");
      form.putArray("required").add("for_each").add("content");
      form.put("additionalProperties", false);
    }
    return reference(DYNAMIC);
  }

  private static void say(ObjectNode properties, String name, String doc) {
    properties.putObject(name).put("description", doc);
  }

  private static void required(ObjectNode form, Schema schema) {
    var names = JSON.arrayNode();
    for (var attribute : schema.attributes().values()) {
      if (attribute.is(Trait.REQUIRED)) {
        names.add(attribute.name());
      }
    }
    if (!names.isEmpty()) {
      form.set("required", names);
    }
  }
}
