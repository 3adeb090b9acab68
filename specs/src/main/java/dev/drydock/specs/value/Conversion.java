package dev.drydock.specs.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Convert values to types, by HCL2's rules: numbers and flags to texts and back, tuples to lists
/// and sets, objects to maps and back; null to anything. What is sensitive stays so; what is
/// unknown stays so and is converted when it is known.
public final class Conversion {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?([0-9]{1,4096}(\\.[0-9]{0,4096})?|\\.[0-9]{1,4096})([eE][-+]?[0-9]{1,4})?");

  private static final List<String> TRUE = List.of("true", "1");
  private static final List<String> FALSE = List.of("false", "0");

  private Conversion() {}

  /// What came of a conversion.
  public sealed interface Result {
    record Converted(Value value) implements Result {}

    /// @param path where inside the value: `.name`, `[3].cpu`; empty for the value itself
    /// @param reason what is wrong, as a clause: `a number is needed`
    record Refused(String path, String reason) implements Result {
      Refused under(String step) {
        return new Refused(step + path, reason);
      }
    }
  }

  /// Convert a value to a type.
  public static Result convert(Value value, Type type) {
    return switch (value) {
      case Value.Null _ -> new Result.Converted(value);
      case Value.Sensitive(var hidden) ->
          switch (convert(hidden, type)) {
            case Result.Converted(var made) -> new Result.Converted(made.hidden());
            case Result.Refused(_, var reason) -> new Result.Refused("", reason);
          };
      case Value.Unknown unknown -> unknown(unknown, type);
      case Value.Bool _, Value.Number _, Value.Text _ -> known(value, type);
      case Value.Sequence _, Value.Mapping _, Value.Reference _ -> known(value, type);
    };
  }

  /// Convert a value to a type, if that can be done.
  public static Optional<Value> to(Value value, Type type) {
    return convert(value, type) instanceof Result.Converted(var made)
        ? Optional.of(made)
        : Optional.empty();
  }

  private static Result known(Value value, Type type) {
    return switch (type) {
      case Type.Any _ -> new Result.Converted(value);
      case Type.Bool _ -> bool(value);
      case Type.Number _ -> number(value);
      case Type.Text _ -> text(value);
      case Type.ListOf(var element) -> sequence(value, element, false);
      case Type.SetOf(var element) -> sequence(value, element, true);
      case Type.MapOf(var element) -> map(value, element);
      case Type.TupleOf(var elements) -> tuple(value, elements);
      case Type.ObjectOf object -> object(value, object);
      case Type.ResourceOf(var kind) ->
          value instanceof Value.Reference(var address) && address.kind().equals(kind)
              ? new Result.Converted(value)
              : needed("a reference to a " + kind, value);
    };
  }

  private static Result needed(String what, Value value) {
    return new Result.Refused("", what + " is needed, not " + ValueText.kindOf(value));
  }

  private static Result bool(Value value) {
    return switch (value) {
      case Value.Bool _ -> new Result.Converted(value);
      case Value.Text(var text) when TRUE.contains(text) -> new Result.Converted(Value.of(true));
      case Value.Text(var text) when FALSE.contains(text) -> new Result.Converted(Value.of(false));
      case Value other -> needed("true or false", other);
    };
  }

  private static Result number(Value value) {
    return switch (value) {
      case Value.Number _ -> new Result.Converted(value);
      case Value.Text(var text) when NUMBER.matcher(text).matches() ->
          new Result.Converted(Value.of(new BigDecimal(text)));
      case Value other -> needed("a number", other);
    };
  }

  private static Result text(Value value) {
    return switch (value) {
      case Value.Text _ -> new Result.Converted(value);
      case Value.Number number -> new Result.Converted(Value.of(number.plain()));
      case Value.Bool(var flag) -> new Result.Converted(Value.of(Boolean.toString(flag)));
      case Value other -> needed("a text", other);
    };
  }

  private static Result sequence(Value value, Type element, boolean set) {
    if (!(value instanceof Value.Sequence sequence)) {
      return needed(set ? "a set" : "a list", value);
    }
    var goal = element;
    if (element instanceof Type.Any) {
      var shared = Unification.of(sequence.elements());
      if (shared.isEmpty()) {
        return new Result.Refused("", "its elements have no type in common");
      }
      goal = shared.get();
    }
    var made = new ArrayList<Value>();
    for (var one : sequence.elements()) {
      switch (convert(one, goal)) {
        case Result.Converted(var fine) -> made.add(fine);
        case Result.Refused refused -> {
          return refused.under("[" + made.size() + "]");
        }
      }
    }
    return new Result.Converted(set ? setOf(goal, made) : listOf(goal, made));
  }

  /// Make a list.
  public static Value listOf(Type element, List<Value> elements) {
    return new Value.Sequence(new Type.ListOf(element), elements);
  }

  /// Make a set: distinct, and in the order of [ValueOrder].
  public static Value setOf(Type element, List<Value> elements) {
    var distinct = new TreeSet<>(ValueOrder.VALUES);
    distinct.addAll(elements);
    return new Value.Sequence(new Type.SetOf(element), List.copyOf(distinct));
  }

  private static Result map(Value value, Type element) {
    if (!(value instanceof Value.Mapping mapping)) {
      return needed("a map", value);
    }
    var goal = element;
    if (element instanceof Type.Any) {
      var shared = Unification.of(List.copyOf(mapping.entries().sequencedValues()));
      if (shared.isEmpty()) {
        return new Result.Refused("", "its values have no type in common");
      }
      goal = shared.get();
    }
    var made = new LinkedHashMap<String, Value>();
    for (var entry : mapping.entries().entrySet()) {
      switch (convert(entry.getValue(), goal)) {
        case Result.Converted(var fine) -> made.put(entry.getKey(), fine);
        case Result.Refused refused -> {
          return refused.under(step(entry.getKey()));
        }
      }
    }
    return new Result.Converted(new Value.Mapping(new Type.MapOf(goal), made));
  }

  private static Result tuple(Value value, List<Type> types) {
    if (!(value instanceof Value.Sequence sequence) || sequence.elements().size() != types.size()) {
      return needed("a list of " + types.size() + " elements", value);
    }
    var made = new ArrayList<Value>();
    for (var one : sequence.elements()) {
      switch (convert(one, types.get(made.size()))) {
        case Result.Converted(var fine) -> made.add(fine);
        case Result.Refused refused -> {
          return refused.under("[" + made.size() + "]");
        }
      }
    }
    var exact =
        IntStream.range(0, made.size())
            .mapToObj(at -> made.get(at).isNull() ? types.get(at) : made.get(at).type())
            .toList();
    return new Result.Converted(new Value.Sequence(new Type.TupleOf(exact), made));
  }

  /// Attributes that the type does not name are left out, as Terraform does.
  private static Result object(Value value, Type.ObjectOf type) {
    if (!(value instanceof Value.Mapping mapping)) {
      return needed("an object", value);
    }
    var made = new LinkedHashMap<String, Value>();
    for (var attribute : type.attributes().entrySet()) {
      var name = attribute.getKey();
      var given = mapping.entries().get(name);
      if (given == null && !type.optional().contains(name)) {
        return new Result.Refused("", "its attribute `" + name + "` is missing");
      }
      switch (convert(given == null ? Value.absent() : given, attribute.getValue())) {
        case Result.Converted(var fine) -> made.put(name, fine);
        case Result.Refused refused -> {
          return refused.under(step(name));
        }
      }
    }
    var types = new LinkedHashMap<String, Type>();
    made.forEach((name, one) ->
        types.put(
            name, one.isNull() ? type.attributes().getOrDefault(name, Type.ANY) : one.type()));
    return new Result.Converted(new Value.Mapping(new Type.ObjectOf(types, type.optional()), made));
  }

  private static String step(String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_-]*") ? "." + key : "[" + ValueText.quoted(key) + "]";
  }

  private static Result unknown(Value.Unknown unknown, Type type) {
    var own = unknown.type();
    if (own.equals(type) || type instanceof Type.Any || unknown.equals(Value.nothing())) {
      return new Result.Converted(unknown);
    }
    if (!Unification.mayBecome(own, type)) {
      return needed(ValueText.of(type), unknown);
    }
    var function = function(type);
    var residual = unknown.residual();
    var text = residual.expression();
    return new Result.Converted(
        new Value.Unknown(
            type,
            function.isEmpty()
                ? residual
                : new Residual(function + "(" + text + ")", residual.inputs())));
  }

  /// Return the function that converts a value once it is known; none is needed for the others.
  private static String function(Type type) {
    return switch (type) {
      case Type.Bool _ -> "tobool";
      case Type.Number _ -> "tonumber";
      case Type.Text _ -> "tostring";
      case Type.ListOf _ -> "tolist";
      case Type.SetOf _ -> "toset";
      case Type.MapOf _ -> "tomap";
      case Type.Any _, Type.TupleOf _, Type.ObjectOf _, Type.ResourceOf _ -> "";
    };
  }

  /// Return the entries sorted by key, which is the order in which they are walked.
  public static SequencedMap<String, Value> sorted(Value.Mapping mapping) {
    var sorted = new LinkedHashMap<String, Value>();
    mapping.entries().keySet().stream()
        .sorted(ValueOrder.TEXTS)
        .forEach(key -> sorted.put(key, mapping.entries().get(key)));
    return sorted;
  }
}
