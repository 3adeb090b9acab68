package dev.drydock.specs.check.variable;

import dev.drydock.specs.check.body.ConstantScope;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a text that was given for a variable on a command line or in the environment, as Terraform
/// does: for a text, a number or a flag, and where no type is declared, it is the value as it
/// stands; for any other type it is an expression.
public final class InputText {
  private static final List<String> AS_IT_STANDS = List.of("string", "number", "bool");

  private final Document document;

  public InputText(Document document) {
    this.document = document;
  }

  /// Whether the spec declares a variable.
  public boolean isDeclared(String name) {
    return block(name).isPresent();
  }

  /// Return the names of all variables, in the order written.
  public List<String> names() {
    return VariableBlocks.of(document).stream().map(VariableBlocks::name).toList();
  }

  /// Return the value that a text gives a variable; nothing where it is no expression, which is
  /// reported without the text: it may be a secret.
  ///
  /// @param origin what the user wrote before it: `--var size`
  public Optional<Value> value(
      String name, String text, String origin, Consumer<Diagnostic> report) {
    var type = block(name).flatMap(VariableBlock::type);
    return type.isEmpty() || standsForItself(type.get())
        ? Optional.of(Value.of(text))
        : expression(text, origin, report);
  }

  private static boolean standsForItself(Expression type) {
    return switch (type) {
      case Expression.Root root -> AS_IT_STANDS.contains(root.name());
      case Expression.Literal(Value.Text(var word), _) -> AS_IT_STANDS.contains(word.strip());
      case Expression _ -> false;
    };
  }

  private static Optional<Value> expression(
      String text, String origin, Consumer<Diagnostic> report) {
    var faults = new ArrayList<Diagnostic>();
    var read = HclReader.expression(new Source("", text), faults::add);
    var evaluator = new Evaluator(new ConstantScope(faults::add), faults::add);
    var value = faults.isEmpty() ? evaluator.evaluate(read) : Value.nothing();
    if (faults.isEmpty()) {
      return Optional.of(value);
    }
    report.accept(
        Diagnostic.of(
            Code.DRY0232,
            "What is given by "
                + origin
                + " is no HCL value, and its variable is neither a string nor a number nor a bool."
                + " Write a list as [\"a\", \"b\"], an object as { name = \"value\" }, a text in"
                + " quotes; a shell wants all of it in single quotes."));
    return Optional.empty();
  }

  private Optional<Body.Block> block(String name) {
    return VariableBlocks.of(document).stream()
        .filter(block -> VariableBlocks.name(block).equals(name))
        .findFirst();
  }
}
