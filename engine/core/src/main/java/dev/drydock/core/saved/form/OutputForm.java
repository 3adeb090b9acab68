package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.OutputChange;
import java.util.List;
import java.util.function.Function;

/// What becomes of outputs.
final class OutputForm {
  private final ValueForm values;

  OutputForm(ValueForm values) {
    this.values = values;
  }

  ObjectNode of(OutputChange output) {
    var place = "output " + output.name();
    var node = JsonNodeFactory.instance.objectNode();
    node.put("name", output.name()).put("description", output.description());
    node.set("before", values.of(place, output.before()));
    return node.set("after", values.of(place, output.after()));
  }

  static OutputChange read(Tree tree) {
    return new OutputChange(
        tree.text("name"),
        tree.text("description"),
        ValueForm.read(tree.at("before")),
        ValueForm.read(tree.at("after")));
  }

  static <T> ArrayNode all(List<T> all, Function<T, ? extends JsonNode> write) {
    var array = JsonNodeFactory.instance.arrayNode();
    all.forEach(one -> array.add(write.apply(one)));
    return array;
  }
}
