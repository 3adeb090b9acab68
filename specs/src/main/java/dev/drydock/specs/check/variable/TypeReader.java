package dev.drydock.specs.check.variable;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Reads the type of a variable: `string`, `list(number)`, `object({ a = optional(bool, true) })`.
final class TypeReader {
  private static final List<String> WORDS =
      List.of("string", "number", "bool", "any", "list", "set", "map", "object", "tuple");

  private final Budget budget;
  private final Consumer<Diagnostic> report;

  /// @param budget of what the defaults of attributes may make
  TypeReader(Budget budget, Consumer<Diagnostic> report) {
    this.budget = budget;
    this.report = report;
  }

  /// Return the type; any where it was not understood, which is reported.
  VariableType read(Expression expression) {
    return switch (expression) {
      case Expression.Root root -> simple(root.name(), root);
      // YAML has no bare words: there a type stands as a text.
      case Expression.Literal(Value.Text(var text), _) -> ofText(text, expression);
      case Expression.Call call when call.arguments().size() == 1 -> constructed(call);
      case Expression other -> unknown("", other);
    };
  }

  private VariableType ofText(String text, Expression at) {
    var faults = new ArrayList<Diagnostic>();
    var inner = HclReader.expression(new Source("", text), faults::add);
    if (!faults.isEmpty() || inner instanceof Expression.Literal) {
      return unknown(text, at);
    }
    return new TypeReader(
            budget,
            fault ->
                report.accept(
                    Diagnostic.at(at.span(), fault.code(), fault.label(), fault.detail())
                        .suggesting(fault.suggestion())))
        .read(inner);
  }

  private VariableType simple(String word, Expression at) {
    return switch (word) {
      case "string" -> VariableType.of(Type.TEXT);
      case "number" -> VariableType.of(Type.NUMBER);
      case "bool" -> VariableType.of(Type.BOOL);
      case "any" -> VariableType.ANY;
      case String other -> unknown(other, at);
    };
  }

  private VariableType constructed(Expression.Call call) {
    var argument = call.arguments().getFirst();
    return switch (call.function().text()) {
      case "list" -> each(argument, Type.ListOf::new);
      case "set" -> each(argument, Type.SetOf::new);
      case "map" -> each(argument, Type.MapOf::new);
      case "object" ->
          argument instanceof Expression.ObjectLiteral object
              ? new ObjectTypeReader(this, budget, report).read(object)
              : unknown("", argument);
      case "tuple" ->
          argument instanceof Expression.Tuple tuple ? tuple(tuple) : unknown("", argument);
      case String other -> unknown(other, call);
    };
  }

  private VariableType each(Expression argument, UnaryOperator<Type> collection) {
    var element = read(argument);
    var filling = element.filling();
    return new VariableType(
        collection.apply(element.type()),
        filling instanceof Filling.Nothing ? filling : new Filling.Each(filling));
  }

  private VariableType tuple(Expression.Tuple tuple) {
    var places = tuple.elements().stream().map(this::read).toList();
    return new VariableType(
        new Type.TupleOf(places.stream().map(VariableType::type).toList()),
        new Filling.Places(places.stream().map(VariableType::filling).toList()));
  }

  VariableType unknown(String word, Expression at) {
    report.accept(
        Diagnostic.at(
                at.span(),
                Code.DRY0223,
                "is no type",
                "Types are string, number, bool, any, list(TYPE), set(TYPE), map(TYPE),"
                    + " tuple([TYPE, ...]) and object({ NAME = TYPE }), where optional(TYPE) may be"
                    + " absent, and optional(TYPE, VALUE) then has a value.")
            .suggesting(Nearest.to(word, WORDS).orElse("")));
    return VariableType.ANY;
  }
}
