package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;

/// Diagnostics, with their places.
final class DiagnosticForm {
  private DiagnosticForm() {}

  static ObjectNode of(Diagnostic diagnostic) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("code", diagnostic.code().name());
    node.put("label", diagnostic.label());
    node.put("detail", diagnostic.detail());
    diagnostic.place().ifPresent(span -> node.set("span", of(span)));
    var related = node.putArray("related");
    diagnostic
        .related()
        .forEach(one -> related.addObject().put("label", one.label()).set("span", of(one.span())));
    node.put("suggestion", diagnostic.suggestion());
    return node;
  }

  static ObjectNode of(Span span) {
    var node = JsonNodeFactory.instance.objectNode().put("file", span.file());
    node.set("start", of(span.start()));
    node.set("end", of(span.end()));
    return node;
  }

  private static ObjectNode of(Position position) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("line", position.line())
        .put("column", position.column())
        .put("offset", position.offset());
  }

  static Diagnostic read(Tree tree) {
    return new Diagnostic(
        tree.word("code", Code.class),
        tree.text("label"),
        tree.text("detail"),
        tree.find("span").map(DiagnosticForm::span).orElse(null),
        tree.list("related", one -> new Related(span(one.at("span")), one.text("label"))),
        tree.text("suggestion"));
  }

  static Span span(Tree tree) {
    return new Span(tree.text("file"), position(tree.at("start")), position(tree.at("end")));
  }

  private static Position position(Tree tree) {
    return new Position(tree.integer("line"), tree.integer("column"), tree.integer("offset"));
  }
}
