package dev.drydock.specs.eval.function.call;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A function: what it takes, what it gives, and how.
///
/// @param parameters the types of the arguments that must be given
/// @param rest the type of any number of further arguments, if there may be some
/// @param optional how many of the parameters may be left out, at the end
/// @param nullable whether arguments may be null
/// @param shallow whether elements of arguments may be unknown: only the arguments' own shape
///   counts
public record Function(
    String name,
    Type result,
    List<Type> parameters,
    Optional<Type> rest,
    int optional,
    boolean nullable,
    boolean shallow,
    Body body) {

  public Function {
    parameters = List.copyOf(parameters);
  }

  /// Calculates the result of arguments that have been converted to the parameters' types.
  @FunctionalInterface
  public interface Body {
    Outcome apply(List<Value> arguments);
  }

  /// What came of a call.
  public sealed interface Outcome {
    record Made(Value value) implements Outcome {}

    /// @param argument which one is at fault, from 0
    /// @param why a sentence that holds no value of the arguments: they may be secret
    record Refused(int argument, String why) implements Outcome {}
  }

  /// Make a function that cannot fail.
  public static Function plain(
      String name,
      Type result,
      java.util.function.Function<List<Value>, Value> body,
      Type... parameters) {
    return checked(name, result, arguments -> new Outcome.Made(body.apply(arguments)), parameters);
  }

  /// Make a function that may refuse its arguments.
  public static Function checked(String name, Type result, Body body, Type... parameters) {
    return new Function(name, result, List.of(parameters), Optional.empty(), 0, false, false, body);
  }

  public Function andMore(Type type) {
    return new Function(
        name, result, parameters, Optional.of(type), optional, nullable, shallow, body);
  }

  public Function optional(int count) {
    return new Function(name, result, parameters, rest, count, nullable, shallow, body);
  }

  public Function allowingNull() {
    return new Function(name, result, parameters, rest, optional, true, shallow, body);
  }

  public Function byShape() {
    return new Function(name, result, parameters, rest, optional, nullable, true, body);
  }

  /// Return the type of the argument at `index`.
  public Type parameter(int index) {
    return index < parameters.size() ? parameters.get(index) : rest.orElse(Type.ANY);
  }

  /// Whether it can be called with so many arguments.
  public boolean takes(int arguments) {
    return arguments >= parameters.size() - optional
        && (rest.isPresent() || arguments <= parameters.size());
  }

  /// Return how many arguments it takes, in words.
  public String arity() {
    int least = parameters.size() - optional;
    if (rest.isPresent()) {
      return "at least " + least;
    }
    return optional == 0 ? String.valueOf(least) : least + " to " + parameters.size();
  }

  public static Outcome made(Value value) {
    return new Outcome.Made(value);
  }

  public static Outcome refused(int argument, String why) {
    return new Outcome.Refused(argument, why);
  }

  /// Make a body refuse a collection that holds null.
  public static Body withoutNull(int argument, Body body) {
    return arguments ->
        Arguments.elements(arguments, argument).stream().anyMatch(Value::isNull)
            ? refused(argument, "It holds null. `compact` or a `for` with `if` takes that out.")
            : body.apply(arguments);
  }

  public static List<Value> reversed(List<Value> values) {
    return new ArrayList<>(values).reversed();
  }
}
