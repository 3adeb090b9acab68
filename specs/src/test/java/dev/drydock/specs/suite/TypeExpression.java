package dev.drydock.specs.suite;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/// Read the types of decoder specs: `map(string)`, `object({a = any})`.
record TypeExpression(Consumer<Diagnostic> faults) {
  Type type(Expression written) {
    return switch (written) {
      case Expression.Root(var word, _) when word.equals("string") -> Type.TEXT;
      case Expression.Root(var word, _) when word.equals("number") -> Type.NUMBER;
      case Expression.Root(var word, _) when word.equals("bool") -> Type.BOOL;
      case Expression.Root(var word, _) when word.equals("any") -> Type.ANY;
      case Expression.Call call when call.arguments().size() == 1 ->
          of(call, call.arguments().getFirst());
      case Expression other -> refused(other);
    };
  }

  private Type of(Expression.Call call, Expression held) {
    return switch (call.function().text()) {
      case "list" -> new Type.ListOf(type(held));
      case "set" -> new Type.SetOf(type(held));
      case "map" -> new Type.MapOf(type(held));
      case "tuple" -> held instanceof Expression.Tuple tuple ? tuple(tuple) : refused(call);
      case "object" ->
          held instanceof Expression.ObjectLiteral object ? object(object) : refused(call);
      case String _ -> refused(call);
    };
  }

  private Type tuple(Expression.Tuple tuple) {
    return new Type.TupleOf(tuple.elements().stream().map(this::type).toList());
  }

  private Type object(Expression.ObjectLiteral object) {
    var attributes = new LinkedHashMap<String, Type>();
    for (var entry : object.entries()) {
      if (entry.key() instanceof Expression.Literal(Value.Text(var name), _)) {
        attributes.put(name, type(entry.value()));
      }
    }
    return new Type.ObjectOf(attributes, List.of());
  }

  private Type refused(Expression written) {
    faults.accept(Diagnostic.at(written.span(), Code.DRY0223, "is no type", "A type is needed."));
    return Type.ANY;
  }
}
