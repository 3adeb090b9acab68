package dev.drydock.specs.check.declared;

import dev.drydock.specs.check.body.Repetition;
import dev.drydock.specs.check.body.Twice;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A block `module` as written.
///
/// @param header the place of the whole
/// @param source the place of its source, where it has one
/// @param inputs by the name of the variable that takes it
public record ModuleCall(
    String name,
    Span header,
    Optional<Span> source,
    Optional<Body.Attribute> forEach,
    Map<String, Body.Attribute> inputs) {

  static ModuleCall of(Body.Block written, Consumer<Diagnostic> report) {
    var repetition = Repetition.of(written, report);
    var source = Optional.<Span>empty();
    var inputs = new TreeMap<String, Body.Attribute>();
    for (var item : repetition.block().body().items()) {
      switch (item) {
        case Body.Attribute(var name, var value, _) when name.text().equals("source") ->
            source = Optional.of(value.span());
        case Body.Attribute attribute -> input(attribute, inputs, report);
        case Body.Block block ->
            report.accept(
                Diagnostic.at(
                        block.header(),
                        Code.DRY0216,
                        "inputs are attributes, not blocks",
                        "An attribute has an equals sign before its value.")
                    .suggesting(block.type().text() + " = { ... }"));
      }
    }
    var name = written.labels().getFirst().text();
    return new ModuleCall(name, written.header(), source, repetition.forEach(), inputs);
  }

  private static void input(
      Body.Attribute attribute, Map<String, Body.Attribute> inputs, Consumer<Diagnostic> report) {
    var first = inputs.putIfAbsent(attribute.name().text(), attribute);
    if (first != null) {
      report.accept(Twice.at(attribute.name().span(), List.of(first.name().span())));
    }
  }
}
