package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.FormerWords;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers names that a schema does not have: with the name of today for one of Azure ML v1, with
/// the block where it belongs, or with the nearest one.
///
/// @param root the schema of the whole resource
record UnknownNames(Schema root, Consumer<Diagnostic> report) {

  /// @param words what the block is called
  void attribute(Schema schema, String words, Body.Name name) {
    if (!formerName(schema, name)) {
      report.accept(
          Diagnostic.at(
                  name.span(),
                  Code.DRY0203,
                  words + " has no attribute \"" + name.text() + "\"",
                  elsewhere(name).orElse(""))
              .suggesting(Nearest.to(name.text(), schema.names()).orElse("")));
    }
  }

  void block(Schema schema, String words, Body.Block block) {
    var name = block.type();
    if (!formerName(schema, name)) {
      report.accept(
          Diagnostic.at(
                  name.span(),
                  Code.DRY0201,
                  words + " has no block \"" + name.text() + "\"",
                  elsewhere(name).orElse(""))
              .suggesting(Nearest.to(name.text(), schema.names()).orElse("")));
    }
  }

  void blockOfAttribute(Body.Block block) {
    var name = block.type().text();
    report.accept(
        Diagnostic.at(
                block.header(),
                Code.DRY0216,
                name + " is an attribute, not a block",
                "An attribute has an equals sign before its value.")
            .suggesting(name + " = { ... }"));
  }

  /// Answer a list of names where each of them has a block of its own.
  boolean listsLabels(BlockSchema schema, Body.Attribute written) {
    if (schema.form() != BlockSchema.Form.LABELLED
        || !(written.value() instanceof Expression.Tuple names)
        || names.elements().isEmpty()
        || !names.elements().stream().allMatch(UnknownNames::isName)) {
      return false;
    }
    report.accept(
        Diagnostic.at(
            written.value().span(),
            Code.DRY0216,
            "is a list of names",
            "Each has a block of its own: "
                + schema.name()
                + " \"NAME\" { ... }. In YAML the names are keys, and below each stand the block's"
                + " attributes. A block has "
                + String.join(", ", schema.body().names())
                + "."));
    return true;
  }

  private static boolean isName(Expression expression) {
    return expression instanceof Expression.Root
        || expression instanceof Expression.Member
        || expression instanceof Expression.Literal(Value.Text _, _);
  }

  private boolean formerName(Schema schema, Body.Name name) {
    var here = schema.successor(name.text());
    if (here.isPresent()) {
      former(name, here.get(), where(here.get(), "in this block"));
      return true;
    }
    var above = root.successor(name.text());
    if (above.isPresent()) {
      former(name, above.get(), where(above.get(), "in the resource"));
      return true;
    }
    return ofAnotherKind(name);
  }

  private void former(Body.Name name, String today, String where) {
    var value = FormerWords.value(name.text()).map(words -> " Its value: " + words + ".");
    report.accept(
        Diagnostic.at(
                name.span(),
                Code.DRY0215,
                "is " + today + " today",
                "Azure ML v1 called it " + name.text() + ". " + where + value.orElse(""))
            .suggesting(nested(today)));
  }

  private static String where(String path, String place) {
    var dot = path.lastIndexOf('.');
    return dot < 0
        ? "It stands directly " + place + "."
        : "It stands in the block " + path.substring(0, dot) + ".";
  }

  /// Write a path as it stands in a spec: `a.b` as a block with an attribute.
  private static String nested(String path) {
    var dot = path.indexOf('.');
    if (dot < 0) {
      return path;
    }
    var inside = nested(path.substring(dot + 1));
    var line = inside.contains("{") ? inside : inside + " = ...";
    return path.substring(0, dot) + " {\n" + line.indent(2) + "}";
  }

  /// Answer a name of v1 that another kind of resource has today.
  private boolean ofAnotherKind(Body.Name name) {
    for (var kind : Kind.values()) {
      var path = Kinds.of(kind).successor(name.text());
      if (path.isPresent()) {
        report.accept(
            Diagnostic.at(
                name.span(),
                Code.DRY0215,
                "is " + path.get() + " of a " + kind.word() + " today",
                "Azure ML v1 called it "
                    + name.text()
                    + ". It does not belong to this block any more."));
        return true;
      }
    }
    return false;
  }

  /// Say in which block of the resource the name belongs, when it is one.
  private Optional<String> elsewhere(Body.Name name) {
    if (root.attribute(name.text()).isPresent() || root.block(name.text()).isPresent()) {
      return Optional.of("It stands outside of this block, directly in the resource.");
    }
    return root.blocks().values().stream()
        .filter(block -> block.body().names().contains(name.text()))
        .map(BlockSchema::name)
        .findFirst()
        .map(block -> "The block " + block + " has it.");
  }
}
