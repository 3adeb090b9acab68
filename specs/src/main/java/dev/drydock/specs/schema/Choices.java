package dev.drydock.specs.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.kind.Schema;
import java.util.List;

/// Draws what excludes each other: of a choice one is written at most, or exactly.
final class Choices {
  private Choices() {}

  static void draw(ObjectNode form, Schema schema) {
    for (var choice : schema.choices()) {
      if (choice.needed()) {
        var alternatives = form.withArray("anyOf");
        choice.names().forEach(name -> alternatives.addObject().putArray("required").add(name));
      }
      exclude(form, schema, choice.names());
    }
  }

  /// Say for each pair, once, that where the first is written the second is not. An attribute
  /// counts as written whatever its value; a block of null or of an empty list does not.
  private static void exclude(ObjectNode form, Schema schema, List<String> names) {
    var attributesFirst =
        names.stream()
            .sorted((one, other) -> Boolean.compare(block(schema, one), block(schema, other)));
    var sorted = attributesFirst.toList();
    for (int first = 0; first < sorted.size(); first++) {
      for (var second : sorted.subList(first + 1, sorted.size())) {
        var rule = form.withArray("allOf").addObject();
        written(rule.putObject("if"), schema, sorted.get(first));
        absent(rule.putObject("then"), schema, sorted.get(first), second);
      }
    }
  }

  private static boolean block(Schema schema, String name) {
    return schema.block(name).isPresent();
  }

  private static void written(ObjectNode form, Schema schema, String name) {
    form.put("type", "object").putArray("required").add(name);
    if (block(schema, name)) {
      form.putObject("properties").putObject(name).put("type", "object");
    }
  }

  private static void absent(ObjectNode form, Schema schema, String first, String second) {
    var refused = form.putObject("properties").putObject(second);
    if (block(schema, second)) {
      refused.putArray("type").add("null").add("array");
      refused.put("maxItems", 0);
    } else {
      refused.put("type", "null");
    }
    refused.put("errorMessage", first + " is written already: only one of the two can hold.");
  }
}
