package dev.drydock.specs.check.variable;

import dev.drydock.specs.check.body.ConstantScope;
import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.check.body.TypeWords;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Reads the attributes of an object's type, and the defaults of those that are optional.
final class ObjectTypeReader {
  private final TypeReader types;
  private final Budget budget;
  private final Consumer<Diagnostic> report;
  private final SequencedMap<String, Type> attributes = new LinkedHashMap<>();
  private final SequencedMap<String, Filling> inner = new LinkedHashMap<>();
  private final SequencedMap<String, Value> defaults = new LinkedHashMap<>();
  private final List<String> optional = new ArrayList<>();

  ObjectTypeReader(TypeReader types, Budget budget, Consumer<Diagnostic> report) {
    this.types = types;
    this.budget = budget;
    this.report = report;
  }

  VariableType read(Expression.ObjectLiteral object) {
    for (var entry : object.entries()) {
      if (entry.key() instanceof Expression.Literal(Value.Text(var name), _)) {
        attribute(name, entry.value());
      } else {
        types.unknown("", entry.key());
      }
    }
    boolean plain =
        defaults.isEmpty() && inner.values().stream().allMatch(Filling.Nothing.class::isInstance);
    return new VariableType(
        new Type.ObjectOf(attributes, optional),
        plain ? Filling.none() : new Filling.Attributes(inner, defaults));
  }

  private void attribute(String name, Expression type) {
    if (!(type instanceof Expression.Call call)
        || !call.function().text().equals("optional")
        || call.arguments().isEmpty()
        || call.arguments().size() > 2) {
      add(name, types.read(type));
      return;
    }
    var read = types.read(call.arguments().getFirst());
    optional.add(name);
    add(name, read);
    if (call.arguments().size() == 2) {
      byDefault(name, read, call.arguments().getLast());
    }
  }

  private void add(String name, VariableType type) {
    attributes.put(name, type.type());
    inner.put(name, type.filling());
  }

  private void byDefault(String name, VariableType type, Expression expression) {
    var value = ConstantScope.evaluator(budget, report).evaluate(expression);
    if (Poison.in(value)) {
      return;
    }
    switch (type.convert(value)) {
      case Conversion.Result.Converted(var made) -> defaults.put(name, made);
      case Conversion.Result.Refused _ ->
          report.accept(
              Diagnostic.at(
                  expression.span(),
                  Code.DRY0220,
                  name + " takes " + TypeWords.of(type.type()),
                  "Its default is " + TypeWords.of(value) + "."));
    }
  }
}
