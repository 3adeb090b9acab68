package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.function.file.Directory;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Evaluate expressions. A fault is reported once, where it arises; the value is then
/// [Value#nothing()], and whatever is made of nothing is nothing, silently.
///
/// Where something is unknown, the result is unknown too, and its residual is the expression with
/// everything known put in. A secret is never put in: where one meets an unknown value the
/// expression is refused (DRY0119), because plans hold residuals and never secrets.
public final class Evaluator {
  private final Scope scope;
  private final Consumer<Diagnostic> faults;
  private final Directory directory;
  private final Bindings bindings;
  private final Budget budget;

  /// Evaluate where no files can be read.
  public Evaluator(Scope scope, Consumer<Diagnostic> faults) {
    this(scope, faults, Directory.NONE);
  }

  /// @param directory where expressions may read files
  public Evaluator(Scope scope, Consumer<Diagnostic> faults, Directory directory) {
    this(scope, faults, directory, new Budget(faults));
  }

  /// @param budget of what is evaluated, shared with others
  public Evaluator(Scope scope, Consumer<Diagnostic> faults, Directory directory, Budget budget) {
    this(scope, faults, directory, Bindings.NONE, budget.telling(faults));
  }

  private Evaluator(
      Scope scope,
      Consumer<Diagnostic> faults,
      Directory directory,
      Bindings bindings,
      Budget budget) {
    this.scope = scope;
    this.faults = faults;
    this.directory = directory;
    this.bindings = bindings;
    this.budget = budget;
  }

  /// Evaluate what a plan left open, now that its inputs are known. What fails stays unknown.
  public static Value resolve(Residual residual, Function<Residual.Input, Value> inputs) {
    var faults = new ArrayList<Diagnostic>();
    var expression = HclReader.expression(new Source("", residual.expression()), faults::add);
    var evaluator = new Evaluator(new InputScope(residual.inputs(), inputs), faults::add);
    var value = evaluator.evaluate(expression);
    return faults.isEmpty() ? value : Value.nothing();
  }

  public Value evaluate(Expression expression) {
    return switch (expression) {
      case Expression.Literal(var value, _) -> value;
      case Expression.Template template ->
          bounded(new Templates(this).evaluate(template), template);
      case Expression.Root _, Expression.Member _ -> new Paths(this).follow(expression);
      case Expression.Index _ -> new Paths(this).follow(expression);
      case Expression.Splat splat -> bounded(new Splats(this).evaluate(splat), splat);
      case Expression.Element _ -> bindings.element();
      case Expression.Tuple tuple -> bounded(Collections.tuple(all(tuple.elements())), tuple);
      case Expression.ObjectLiteral object -> bounded(new Objects(this).evaluate(object), object);
      case Expression.For loop -> bounded(new Loops(this).evaluate(loop), loop);
      case Expression.Unary unary -> new Operators(this).evaluate(unary);
      case Expression.Binary binary -> new Operators(this).evaluate(binary);
      case Expression.Conditional either -> new Operators(this).evaluate(either);
      case Expression.Call call -> bounded(new Calls(this).evaluate(call), call);
      case Expression.Parentheses(var inner, _) -> evaluate(inner);
    };
  }

  private Value bounded(Value made, Expression by) {
    return budget.takes(made, by.span()) ? made : Value.nothing();
  }

  /// Tell whether there is room for what is about to be made; what is refused is reported.
  boolean affords(long bytes, Span span) {
    return budget.affords(bytes, span);
  }

  List<Value> all(List<Expression> expressions) {
    return expressions.stream().map(this::evaluate).toList();
  }

  Scope scope() {
    return scope;
  }

  Directory directory() {
    return directory;
  }

  Bindings bindings() {
    return bindings;
  }

  Evaluator with(Bindings more) {
    return new Evaluator(scope, faults, directory, more, budget);
  }

  /// Return an evaluator that also knows a name, which hides what the scope calls so.
  public Evaluator binding(String name, Value value) {
    return with(bindings.and(name, value));
  }

  /// Return an evaluator of a template that stands elsewhere.
  ///
  /// @param call what uses the template
  Evaluator ofTemplate(Scope variables, Consumer<Diagnostic> told, Span call) {
    return new Evaluator(variables, told, directory, Bindings.NONE, budget.at(call));
  }

  Evaluator telling(Consumer<Diagnostic> other) {
    return new Evaluator(scope, other, directory, bindings, budget);
  }

  /// Return an evaluator that keeps its faults to itself: for what is not taken in the end.
  Evaluator silent() {
    return telling(_ -> {});
  }

  /// Report a fault; return what then stands for the value.
  Value fault(Span span, Code code, String label, String detail) {
    return fault(Diagnostic.at(span, code, label, detail));
  }

  Value fault(Diagnostic diagnostic) {
    faults.accept(diagnostic);
    return Value.nothing();
  }

  /// Convert an operand; report what does not convert.
  Value convert(Value value, Type type, Span span, Code code) {
    return switch (Conversion.convert(value, type)) {
      case Conversion.Result.Converted(var made) -> made;
      case Conversion.Result.Refused(var path, var reason) ->
          fault(span, code, path.isEmpty() ? reason : path + ": " + reason, remedy(type));
    };
  }

  /// Say what gives a value of a type.
  private static String remedy(Type type) {
    return switch (type) {
      case Type.Text _ ->
          "Numbers, true and false become texts by themselves; a list becomes one by"
              + " `join(\", \", list)`, an object by `jsonencode(value)`.";
      case Type.Number _ ->
          "A text becomes a number by itself where it is written as one: `\"3\"`. The length of a"
              + " text or a list is `length(value)`.";
      case Type.Bool _ -> "Write true, false, or a comparison such as `x == 1`.";
      case Type.Any _, Type.ListOf _, Type.SetOf _, Type.MapOf _ -> needed(type);
      case Type.TupleOf _, Type.ObjectOf _, Type.ResourceOf _ -> needed(type);
    };
  }

  private static String needed(Type type) {
    return "A value of type " + ValueText.of(type) + " is needed.";
  }

  /// What a strict operation does with operands that carry no marks, and how it is written.
  interface Operation {
    Value known(List<Value> operands);

    Expression residual(List<Expression> operands);
  }

  /// Apply an operation that needs all its operands: broken ones make the result nothing, unknown
  /// ones make it unknown, sensitive ones sensitive.
  Value strict(Span span, Type type, List<Value> operands, Operation operation) {
    if (operands.stream().anyMatch(Marks::isBroken)) {
      return Value.nothing();
    }
    if (operands.stream().allMatch(Value::isKnown)) {
      boolean sensitive = operands.stream().anyMatch(Value::isSensitive);
      return Marks.with(sensitive, operation.known(operands.stream().map(Marks::bare).toList()));
    }
    return unknown(
        span,
        type,
        operands,
        () -> operation.residual(operands.stream().map(Residuals::expression).toList()));
  }

  /// Make an unknown value of `parts`, unless a secret would have to be written down.
  Value unknown(Span span, Type type, List<Value> parts, Supplier<Expression> residual) {
    if (parts.stream().anyMatch(Marks::isBroken)) {
      return Value.nothing();
    }
    if (parts.stream().anyMatch(Marks::holdsSecret)) {
      return fault(
          span,
          Code.DRY0119,
          "joins a secret with what is known only after apply",
          "A plan keeps what is left to compute, and never a secret: the two cannot meet in one"
              + " expression yet. Pass them on separately.");
    }
    boolean sensitive = parts.stream().anyMatch(Value::isSensitive);
    return Marks.with(sensitive, Residuals.unknown(type, residual.get(), parts));
  }

  static List<Value> join(List<Value> some, List<Value> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
