package dev.drydock.app.input;

import dev.drydock.specs.check.variable.InputText;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.eval.Scope;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Gathers values for variables; what comes later wins.
final class Gathering {
  private static final String PREFIX = "DRYDOCK_VAR_";

  private final InputText texts;
  private final boolean hides;
  private final SequencedMap<String, Value> values = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Gathering(Document document) {
    this.texts = new InputText(document);
    this.hides = !Variables.sensitive(document).isEmpty();
  }

  Inputs.Values values() {
    return new Inputs.Values(values, sources, diagnostics);
  }

  void keep(Map<String, Value> kept) {
    values.putAll(kept);
  }

  /// Take the environment's values of declared variables; others are none of ours.
  void environment(Map<String, String> environment) {
    for (var name : texts.names()) {
      var text = environment.get(PREFIX + name);
      if (text != null) {
        text(name, text, PREFIX + name);
      }
    }
  }

  /// Take a value from the command line, where a name that is not declared is a slip.
  void flag(String name, String text) {
    if (texts.isDeclared(name)) {
      text(name, text, "--var " + name);
      return;
    }
    diagnostics.add(
        Diagnostic.of(
                Code.DRY0233,
                "The command line gives a value for \""
                    + name
                    + "\", which the spec does not declare.")
            .suggesting(Nearest.to(name, texts.names()).orElse("")));
  }

  private void text(String name, String text, String origin) {
    texts.value(name, text, origin, diagnostics::add).ifPresent(value -> values.put(name, value));
  }

  /// Take the values of a file.
  void file(Path file) {
    var read = SpecReader.values(file);
    sources.addAll(read.sources());
    read.diagnostics().forEach(this::found);
    for (var body : read.bodies()) {
      body.items().forEach(this::item);
    }
  }

  /// Report what is wrong in a file; without its line where that may hold a secret.
  private void found(Diagnostic fault) {
    diagnostics.add(hides ? fault.place().map(at -> placed(fault, at)).orElse(fault) : fault);
  }

  private static Diagnostic placed(Diagnostic fault, Span at) {
    var place = at.file() + ":" + at.start().line() + ":" + at.start().column();
    return Diagnostic.of(fault.code(), place + " " + fault.label() + ". " + fault.detail())
        .suggesting(fault.suggestion());
  }

  private void item(Body.Item item) {
    switch (item) {
      case Body.Attribute(var name, var expression, _) -> {
        var evaluator = new Evaluator(this::nothing, this::found);
        values.put(name.text(), evaluator.evaluate(expression));
      }
      case Body.Block block ->
          found(
              Diagnostic.at(
                  block.header(),
                  Code.DRY0908,
                  "is a block",
                  "A file of values holds attributes alone: one `name = value` a line."));
    }
  }

  private Scope.Meaning nothing(Expression.Root root, List<Body.Name> members) {
    found(
        Diagnostic.at(
            root.span(),
            Code.DRY0908,
            "is a reference",
            "A file of values stands alone: nothing in it can refer to anything."));
    return new Scope.Meaning.Nothing();
  }
}
