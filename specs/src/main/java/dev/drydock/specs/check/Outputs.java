package dev.drydock.specs.check;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.check.body.Written;
import dev.drydock.specs.check.variable.NotOffered;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.model.Output;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Works out what a spec publishes.
final class Outputs {
  private Outputs() {}

  /// Return the outputs whose values are sound, in the order of `declared`.
  static List<Output> of(
      Map<String, Body.Block> declared, Evaluator evaluator, Consumer<Diagnostic> report) {
    var outputs = new ArrayList<Output>();
    for (var entry : declared.entrySet()) {
      var block = entry.getValue();
      var written =
          BodyConversion.convert(Settings.OUTPUT.body(), offered(block, report), evaluator, report);
      if (!written.faulty().contains("value")) {
        outputs.add(output(entry.getKey(), block, written, report));
      }
    }
    return outputs;
  }

  /// Return the value of an output of a module. One that must not be shown stays so.
  static Value value(Body.Block block, Evaluator evaluator, Consumer<Diagnostic> report) {
    var written =
        BodyConversion.convert(Settings.OUTPUT.body(), offered(block, report), evaluator, report);
    if (written.faulty().contains("value")) {
      return Poison.VALUE;
    }
    var value = written.values().getOrDefault("value", Value.absent());
    return Value.of(true).equals(written.values().get("sensitive")) ? value.hidden() : value;
  }

  private static Body.Block offered(Body.Block block, Consumer<Diagnostic> report) {
    var body = new Body(NotOffered.without(block, report), block.body().span());
    return new Body.Block(block.type(), block.labels(), body, block.header(), block.span());
  }

  private static Output output(
      String name, Body.Block block, Written written, Consumer<Diagnostic> report) {
    var value = written.values().getOrDefault("value", Value.absent());
    var sensitive = Value.of(true).equals(written.values().get("sensitive"));
    var span = written.spans().getOrDefault("value", block.header());
    if (value.isSensitive() && !sensitive) {
      report.accept(
          Diagnostic.at(
                  span,
                  Code.DRY0224,
                  "must not be shown",
                  "The value comes from something sensitive, and an output is printed. Say that it"
                      + " is sensitive: then it is kept out of every print.")
              .suggesting("sensitive = true"));
    }
    var description =
        written.values().get("description") instanceof Value.Text(var text) ? text : "";
    var shown = sensitive ? value.hidden() : value;
    return new Output(name, description, shown, block.header());
  }
}
