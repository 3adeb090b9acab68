package dev.drydock.specs.rule.lifecycle;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The dotted word of an ignore rule, walked through a schema.
///
/// @param words what stands between the dots
/// @param span where the rule was written
record IgnoredPath(Draft draft, List<String> words, Span span, Consumer<Diagnostic> report) {

  /// Check what stands from word `at` on against what may be written there.
  void within(Schema schema, int at) {
    if (at == words.size()) {
      identity(schema).ifPresent(name -> identifies(before(at) + name));
      return;
    }
    var name = words.get(at);
    var attribute = schema.attribute(name);
    var block = schema.block(name);
    if (attribute.isPresent()) {
      attribute(attribute.get(), at + 1);
    } else if (block.isPresent()) {
      block(block.get(), at + 1);
    } else {
      unknown(
          at,
          owner(at) + " has no attribute \"" + name + "\"",
          schema.names(),
          meant(schema, name));
    }
  }

  private void attribute(AttributeSchema attribute, int at) {
    if (attribute.is(Trait.IDENTIFIES)) {
      identifies(String.join(".", words));
    } else if (attribute.is(Trait.COMPUTED)) {
      report.accept(
          Diagnostic.at(
              span,
              Code.DRY0214,
              "is not written, only read",
              attribute.doc() + " Drydock never sets it, so there is nothing to leave alone."));
    } else if (at < words.size()) {
      inside(attribute, at);
    }
  }

  /// Check the key of a map, or the attribute of an object.
  private void inside(AttributeSchema attribute, int at) {
    var name = attribute.name();
    switch (attribute.types().getLast()) {
      case Type.MapOf _ when !words.get(at).isEmpty() -> {}
      case Type.ObjectOf object when object.attributes().containsKey(words.get(at)) -> {}
      case Type other -> unknown(at, name + " has no such part", List.of(), Optional.empty());
    }
  }

  private void block(BlockSchema block, int at) {
    if (block.form() == BlockSchema.Form.SINGLE || at == words.size()) {
      within(block.body(), at);
      return;
    }
    var labels = draft.entries(block.name()).keySet();
    var label = words.get(at);
    if (labels.contains(label)) {
      within(block.body(), at + 1);
    } else {
      unknown(
          at,
          draft.address() + " has no " + block.name() + " \"" + label + "\"",
          labels,
          Nearest.to(label, labels));
    }
  }

  private void unknown(int at, String label, Collection<String> known, Optional<String> meant) {
    report.accept(
        Diagnostic.at(
                span,
                Code.DRY0229,
                label,
                known.isEmpty()
                    ? "A rule names an attribute or a block, with dots between them."
                    : "There are " + Listing.of(known) + ".")
            .suggesting(meant.map(near -> before(at) + near).orElse("")));
  }

  private void identifies(String path) {
    report.accept(
        Diagnostic.at(
            span,
            Code.DRY0349,
            path + " says which object is meant",
            "An object with another one is another object, and nobody can give it to this one. Name"
                + " what others really change."));
  }

  /// Return the words before word `at`, each with its dot.
  private String before(int at) {
    return at == 0 ? "" : String.join(".", words.subList(0, at)) + ".";
  }

  private String owner(int at) {
    return at == 0 ? draft.kind().word() : String.join(".", words.subList(0, at));
  }

  /// Return what may have been meant: its name of today, the block that has it, or the nearest.
  private static Optional<String> meant(Schema schema, String name) {
    return schema
        .successor(name)
        .or(() -> elsewhere(schema, name))
        .or(() -> Nearest.to(name, schema.names()));
  }

  private static Optional<String> elsewhere(Schema schema, String name) {
    return schema.blocks().values().stream()
        .filter(block -> block.form() == BlockSchema.Form.SINGLE)
        .filter(block -> block.body().names().contains(name))
        .map(block -> block.name() + "." + name)
        .findFirst();
  }

  private static Optional<String> identity(Schema schema) {
    var own =
        schema.attributes().values().stream()
            .filter(one -> one.is(Trait.IDENTIFIES))
            .map(AttributeSchema::name)
            .findFirst();
    return own.or(() ->
        schema.blocks().values().stream()
            .flatMap(
                block -> identity(block.body()).map(name -> block.name() + "." + name).stream())
            .findFirst());
  }
}
