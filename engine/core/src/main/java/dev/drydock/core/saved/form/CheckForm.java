package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.model.Check;

/// What is known of a check.
record CheckForm(ValueForm values) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ObjectNode of(Check check) {
    var place = "check " + check.name();
    var node = NODES.objectNode().put("name", check.name());
    node.set("span", DiagnosticForm.of(check.span()));
    var assertions = node.putArray("assertions");
    for (var assertion : check.assertions()) {
      var one = assertions.addObject();
      one.set("condition", values.of(place, assertion.condition()));
      one.set("message", values.of(place, assertion.message()));
      one.set("span", DiagnosticForm.of(assertion.span()));
    }
    return node;
  }

  static Check read(Tree tree) {
    return new Check(
        tree.text("name"),
        tree.list("assertions", CheckForm::assertion),
        DiagnosticForm.span(tree.at("span")));
  }

  private static Check.Assertion assertion(Tree tree) {
    return new Check.Assertion(
        ValueForm.read(tree.at("condition")),
        ValueForm.read(tree.at("message")),
        DiagnosticForm.span(tree.at("span")));
  }
}
