package dev.drydock.specs.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.kind.Schema;
import java.util.List;

/// Draws the names of Azure ML v1: refused, with the name of today.
final class Formers {
  private Formers() {}

  static void draw(Schema schema, ObjectNode properties) {
    for (var attribute : schema.attributes().values()) {
      draw(attribute.oldNames(), attribute.name(), properties);
    }
    for (var block : schema.blocks().values()) {
      draw(block.oldNames(), block.name(), properties);
    }
  }

  private static void draw(List<String> oldNames, String today, ObjectNode properties) {
    for (var old : oldNames) {
      var refused = properties.putObject(old);
      // Not `not`: the language server has no word of ours for it.
      refused.put("type", "null");
      refused.put("errorMessage", "Azure ML v1 called it " + old + ". It is " + today + " today.");
      refused.put("doNotSuggest", true);
    }
  }
}
