package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.eval.function.Functions;
import dev.drydock.specs.eval.function.Refusals;
import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.ArrayList;
import java.util.List;

/// Evaluate calls. `try` and `can` look at their arguments themselves, and at no more than needed.
final class Calls {
  private static final String CORE = "core::";

  /// How often a text exists while a function makes it.
  private static final int COPIES = 4;

  private final Evaluator evaluator;

  Calls(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value evaluate(Expression.Call call) {
    var name = name(call);
    return switch (name) {
      case "try" -> attempt(call);
      case "can" -> possible(call);
      case "templatefile", "templatestring" -> new TemplateCalls(evaluator).evaluate(name, call);
      case "sensitive", "nonsensitive", "issensitive", "ephemeralasnull" ->
          new MarkCalls(evaluator).evaluate(name, call);
      default ->
          Functions.find(name, evaluator.directory())
              .map(function -> apply(call, function))
              .orElseGet(() -> unknownFunction(call));
    };
  }

  /// Return the function's name; `core::upper` is `upper`.
  private static String name(Expression.Call call) {
    var name = call.function().text();
    return name.startsWith(CORE) ? name.substring(CORE.length()) : name;
  }

  private Value unknownFunction(Expression.Call call) {
    var name = call.function();
    var refusal = Refusals.find(name(call));
    if (refusal.isPresent()) {
      return evaluator.fault(
          Diagnostic.at(name.span(), Code.DRY0180, "is not offered", refusal.get().reason())
              .suggesting(refusal.get().instead()));
    }
    var fault =
        Diagnostic.at(
            name.span(),
            Code.DRY0111,
            "is no function",
            "Functions have Terraform's names. There are none for the clock, for chance or for the"
                + " network: a plan has to come out the same twice.");
    var meant = Nearest.to(name.text(), Functions.names());
    return evaluator.fault(meant.isPresent() ? fault.suggesting(meant.get()) : fault);
  }

  /// An argument, with the place where it was written.
  ///
  /// @param open whether it is a list to spread that is unknown yet
  private record Argument(Value value, Span span, boolean open) {}

  private Value apply(Expression.Call call, Function function) {
    var arguments = arguments(call);
    if (arguments.stream().anyMatch(one -> isLost(one.value()))) {
      return Value.nothing();
    }
    if (arguments.stream().anyMatch(Argument::open)) {
      return spreadLater(call, function, arguments);
    }
    if (!function.takes(arguments.size())) {
      return evaluator.fault(
          call.span(),
          Code.DRY0112,
          "has " + arguments.size() + " arguments",
          "`" + function.name() + "` takes " + function.arity() + ".");
    }
    var converted = new ArrayList<Value>();
    for (var argument : arguments) {
      converted.add(converted(argument, function, converted.size()));
    }
    return converted.stream().anyMatch(Calls::isLost)
        ? Value.nothing()
        : called(call, function, arguments, converted);
  }

  private static boolean isLost(Value value) {
    return value instanceof Value.Unknown && Marks.isBroken(value);
  }

  private List<Argument> arguments(Expression.Call call) {
    var arguments = new ArrayList<Argument>();
    int last = call.expandsLast() ? call.arguments().size() - 1 : -1;
    for (int at = 0; at < call.arguments().size(); at++) {
      var expression = call.arguments().get(at);
      var value = evaluator.evaluate(expression);
      if (at == last) {
        arguments.addAll(spread(value, expression.span()));
      } else {
        arguments.add(new Argument(value, expression.span(), false));
      }
    }
    return arguments;
  }

  /// Spread a list over several arguments. One that is unknown stays whole.
  private List<Argument> spread(Value value, Span span) {
    boolean sensitive = value instanceof Value.Sensitive;
    return switch (value.unwrapped()) {
      case Value.Sequence list ->
          list.elements().stream()
              .map(one -> new Argument(Marks.with(sensitive, one), span, false))
              .toList();
      case Value.Unknown _ -> List.of(new Argument(value, span, true));
      case Value other ->
          List.of(
              new Argument(
                  evaluator.fault(
                      span,
                      Code.DRY0113,
                      "is " + ValueText.kindOf(other),
                      "Only a list, a set or a tuple can be spread with `...`."),
                  span,
                  false));
    };
  }

  private Value spreadLater(Expression.Call call, Function function, List<Argument> arguments) {
    var values = arguments.stream().map(Argument::value).toList();
    return evaluator.unknown(
        call.span(),
        function.result(),
        values,
        () ->
            new Expression.Call(
                Residuals.name(function.name()),
                values.stream().map(Residuals::expression).toList(),
                true,
                Residuals.NOWHERE));
  }

  private Value converted(Argument argument, Function function, int index) {
    if (argument.value().unwrapped().isNull()) {
      return function.nullable()
          ? argument.value()
          : evaluator.fault(
              argument.span(),
              Code.DRY0113,
              "is null",
              "`" + function.name() + "` needs a value here. Give a default with `coalesce`.");
    }
    return evaluator.convert(
        argument.value(), function.parameter(index), argument.span(), Code.DRY0113);
  }

  private Value called(
      Expression.Call call, Function function, List<Argument> arguments, List<Value> converted) {
    if (function.shallow() && converted.stream().noneMatch(Calls::isUnknown)) {
      return shallow(function, arguments, converted);
    }
    if (Functions.readsFiles(function.name()) && !converted.stream().allMatch(Value::isKnown)) {
      return evaluator.fault(
          call.span(),
          Code.DRY0181,
          "names a file by what is known only after apply",
          "Files are read before anything is planned. Name the file by a variable or a local.");
    }
    return evaluator.strict(
        call.span(),
        function.result(),
        converted,
        new Operators.Applied(
            values -> applied(function, arguments, values),
            operands -> Residuals.call(function.name(), operands)));
  }

  private static boolean isUnknown(Value value) {
    return value.unwrapped() instanceof Value.Unknown;
  }

  /// Call a function that never looks into the elements: those keep their marks.
  private Value shallow(Function function, List<Argument> arguments, List<Value> converted) {
    boolean sensitive = converted.stream().anyMatch(Value.Sensitive.class::isInstance);
    var values = converted.stream().map(Value::unwrapped).toList();
    return Marks.with(sensitive, applied(function, arguments, values));
  }

  private Value applied(Function function, List<Argument> arguments, List<Value> values) {
    long growth = Growth.of(function.name(), values) * COPIES;
    if (growth > 0 && !evaluator.affords(growth, arguments.getFirst().span())) {
      return Value.nothing();
    }
    return switch (function.body().apply(values)) {
      case Function.Outcome.Made(Value.Text(var text)) -> Arguments.composed(text);
      case Function.Outcome.Made(var value) -> value;
      case Function.Outcome.Refused(var index, var why) ->
          evaluator.fault(
              arguments.get(Math.min(index, arguments.size() - 1)).span(),
              Code.DRY0113,
              "is not what `" + function.name() + "` takes",
              why);
    };
  }

  /// Return the first argument that evaluates without a fault. One that is unknown may still fail
  /// later, so the ones behind it go into the residual.
  private Value attempt(Expression.Call call) {
    var open = new ArrayList<Value>();
    for (var argument : call.arguments()) {
      var faults = new ArrayList<Diagnostic>();
      var value = evaluator.telling(faults::add).evaluate(argument);
      if (faults.isEmpty() && !Marks.isBroken(value)) {
        open.add(value);
        if (value.isKnown()) {
          break;
        }
      }
    }
    if (open.isEmpty()) {
      return evaluator.fault(
          call.span(),
          Code.DRY0113,
          "has no argument that evaluates",
          "`try` gives the first of its arguments that evaluates. Add a last one that always"
              + " does.");
    }
    return open.size() == 1 && open.getFirst().isKnown()
        ? open.getFirst()
        : evaluator.unknown(
            call.span(),
            Type.ANY,
            open,
            () -> Residuals.call("try", open.stream().map(Residuals::expression).toList()));
  }

  private Value possible(Expression.Call call) {
    if (call.arguments().size() != 1) {
      return evaluator.fault(
          call.span(),
          Code.DRY0112,
          "has " + call.arguments().size() + " arguments",
          "`can` takes 1.");
    }
    var faults = new ArrayList<Diagnostic>();
    var value = evaluator.telling(faults::add).evaluate(call.arguments().getFirst());
    if (!faults.isEmpty() || Marks.isBroken(value) || value.isKnown()) {
      return Value.of(faults.isEmpty() && !Marks.isBroken(value));
    }
    return evaluator.unknown(
        call.span(),
        Type.BOOL,
        List.of(value),
        () -> Residuals.call("can", List.of(Residuals.expression(value))));
  }
}
