package dev.drydock.specs.check;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/// Reads the type of a variable: `string`, `list(number)`, `object({ a = optional(bool) })`.
final class TypeReader {
  private static final List<String> WORDS =
      List.of("string", "number", "bool", "any", "list", "set", "map", "object", "tuple");

  private final Consumer<Diagnostic> report;

  TypeReader(Consumer<Diagnostic> report) {
    this.report = report;
  }

  /// Return the type; any where it was not understood, which is reported.
  Type read(Expression expression) {
    return switch (expression) {
      case Expression.Root root -> simple(root.name(), root);
      // YAML has no bare words: there a type stands as a text.
      case Expression.Literal(Value.Text(var text), var span) when text.contains("(") ->
          read(HclReader.template("${" + text + "}", (_, _) -> span, report));
      case Expression.Literal(Value.Text(var word), _) -> simple(word, expression);
      case Expression.Template(var parts, _)
          when parts.size() == 1
              && parts.getFirst() instanceof Expression.Part.Interpolation(var inner, _) ->
          read(inner);
      case Expression.Call call when call.arguments().size() == 1 -> constructed(call);
      case Expression other -> unknown("", other);
    };
  }

  private Type simple(String word, Expression at) {
    return switch (word) {
      case "string" -> Type.TEXT;
      case "number" -> Type.NUMBER;
      case "bool" -> Type.BOOL;
      case "any" -> Type.ANY;
      case String other -> unknown(other, at);
    };
  }

  private Type constructed(Expression.Call call) {
    var argument = call.arguments().getFirst();
    return switch (call.function().text()) {
      case "list" -> new Type.ListOf(read(argument));
      case "set" -> new Type.SetOf(read(argument));
      case "map" -> new Type.MapOf(read(argument));
      case "object" ->
          argument instanceof Expression.ObjectLiteral object
              ? object(object)
              : unknown("", argument);
      case "tuple" ->
          argument instanceof Expression.Tuple tuple
              ? new Type.TupleOf(tuple.elements().stream().map(this::read).toList())
              : unknown("", argument);
      case String other -> unknown(other, call);
    };
  }

  private Type object(Expression.ObjectLiteral object) {
    var attributes = new LinkedHashMap<String, Type>();
    var optional = new ArrayList<String>();
    for (var entry : object.entries()) {
      if (!(entry.key() instanceof Expression.Literal(Value.Text(var name), _))) {
        unknown("", entry.key());
        continue;
      }
      if (entry.value() instanceof Expression.Call call
          && call.function().text().equals("optional")
          && !call.arguments().isEmpty()) {
        optional.add(name);
        attributes.put(name, read(call.arguments().getFirst()));
      } else {
        attributes.put(name, read(entry.value()));
      }
    }
    return new Type.ObjectOf(attributes, optional);
  }

  private Type unknown(String word, Expression at) {
    report.accept(
        Diagnostic.at(
                at.span(),
                Code.DRY0223,
                "is no type",
                "Types are string, number, bool, any, list(TYPE), set(TYPE), map(TYPE),"
                    + " tuple([TYPE, ...]) and object({ NAME = TYPE }), where optional(TYPE) may be"
                    + " absent.")
            .suggesting(Nearest.to(word, WORDS).orElse("")));
    return Type.ANY;
  }
}
