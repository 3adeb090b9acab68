package dev.drydock.specs.check;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works out the `check` blocks of a spec or module, and warns of what is known not to hold.
record Checks(Workbench bench) {
  private static final Schema ASSERTION =
      Settings.CHECK
          .body()
          .block("assert")
          .orElseThrow(
              () -> new IllegalStateException("No schema of assert. This is a bug in Drydock."))
          .body();

  static List<Check> of(Workbench bench) {
    var checks = new Checks(bench);
    var found = new ArrayList<Check>();
    var prefix = bench.path().isEmpty() ? "" : Address.module(bench.path()) + ".";
    bench
        .declared()
        .checks()
        .forEach((name, block) -> {
          var assertions =
              checks.blocks(block).stream().flatMap(one -> checks.assertion(one).stream()).toList();
          found.add(new Check(prefix + name, assertions, block.header()));
        });
    return found;
  }

  /// Return the blocks `assert`; there may be several, and labels do not tell them apart.
  private List<Body.Block> blocks(Body.Block check) {
    var found = new ArrayList<Body.Block>();
    for (var item : check.body().items()) {
      switch (item) {
        case Body.Block block when block.type().text().equals("assert") -> found.add(block);
        case Body.Attribute attribute when attribute.name().text().equals("assert") ->
            found.addAll(Blocks.asBlocks(attribute, 0, bench.report()));
        case Body.Block block -> unknown(block.type());
        case Body.Attribute attribute -> unknown(attribute.name());
      }
    }
    if (check.body().items().isEmpty()) {
      bench
          .report()
          .accept(
              Diagnostic.at(
                  check.header(),
                  Code.DRY0225,
                  "expects nothing",
                  "A check holds blocks assert { condition = ..., error_message = ... }."));
    }
    return found;
  }

  private void unknown(Body.Name name) {
    bench
        .report()
        .accept(
            Diagnostic.at(
                name.span(),
                Code.DRY0201,
                "check has no block \"" + name.text() + "\"",
                "A check holds blocks assert { condition = ..., error_message = ... }."));
  }

  private Optional<Check.Assertion> assertion(Body.Block block) {
    var written = BodyConversion.convert(ASSERTION, block, bench.evaluator(), bench.report());
    var condition = written.values().getOrDefault("condition", Value.absent());
    var message = written.values().getOrDefault("error_message", Value.absent());
    if (!written.faulty().isEmpty() || Poison.in(condition) || Poison.in(message)) {
      return Optional.empty();
    }
    var span = written.spans().getOrDefault("condition", block.header());
    if (condition.unwrapped().equals(Value.of(false))) {
      bench.report().accept(Diagnostic.at(span, Code.DRY0263, "does not hold", words(message)));
    }
    return Optional.of(new Check.Assertion(condition, message, span));
  }

  private static String words(Value message) {
    return switch (message) {
      case Value.Text(var text) -> text;
      case Value.Sensitive _ -> "Its message comes from something sensitive and is not shown.";
      case Value _ -> "Its message is known after apply.";
    };
  }
}
