package dev.drydock.specs.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Settings;

/// Draw the JSON Schema of a spec in YAML.
public final class SpecSchema {
  private SpecSchema() {}

  /// Return the schema as indented JSON, ending with a line break.
  public static String text() {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(document()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The schema cannot be written as JSON. This is a bug in Drydock.", e);
    }
  }

  /// Return the schema.
  static ObjectNode document() {
    var blocks = new BlockForms();
    var properties = JsonNodeFactory.instance.objectNode();
    for (var kind : Kind.values()) {
      properties.set(kind.word(), blocks.kind(kind, Kinds.whole(kind)));
    }
    for (var word : Settings.words()) {
      Settings.named(word).ifPresent(one -> properties.set(word, blocks.settings(one)));
    }
    var document = JsonNodeFactory.instance.objectNode();
    document.put("$schema", "http://json-schema.org/draft-07/schema#");
    document.put("title", "Drydock spec");
    document.put("description", "A spec of Drydock in YAML: `*.drydock.yaml`.");
    document.putArray("type").add("object").add("null");
    document.set("properties", properties);
    document.put("additionalProperties", false);
    document.set("definitions", blocks.definitions());
    return document;
  }
}
