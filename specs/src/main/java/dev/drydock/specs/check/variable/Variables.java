package dev.drydock.specs.check.variable;

import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.check.body.TypeWords;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Gives every variable its value: what was given, else its default.
public final class Variables {
  private final Optional<Span> caller;
  private final Consumer<Diagnostic> report;

  private Variables(Optional<Span> caller, Consumer<Diagnostic> report) {
    this.caller = caller;
    this.report = report;
  }

  /// Return the value of one variable of a module; poison where it is faulty or missing, of which
  /// the latter is reported elsewhere.
  ///
  /// @param caller where the value was given
  public static Value ofModule(
      String name,
      Body.Block block,
      Optional<Value> given,
      Span caller,
      Budget budget,
      Consumer<Diagnostic> report) {
    return new Variables(Optional.of(caller), report)
        .value(VariableBlock.of(name, block, budget, report), given);
  }

  /// Hold the validations of one variable of a module.
  ///
  /// @param declared the variables of the module
  /// @param values gives the value of each; poison as a whole where any of it is
  public static void validate(
      String name,
      Map<String, Body.Block> declared,
      Function<String, Value> values,
      Budget budget,
      Consumer<Diagnostic> report) {
    var block = declared.get(name);
    if (block != null && !Poison.is(values.apply(name))) {
      new Validations(declared.keySet(), values, budget, report)
          .check(VariableBlock.of(name, block, budget, report));
    }
  }

  /// Return the value of every declared variable; poison for one whose value is faulty.
  public static Map<String, Value> resolve(
      Map<String, Body.Block> declared,
      SequencedMap<String, Value> given,
      Budget budget,
      Consumer<Diagnostic> report) {
    var variables = new Variables(Optional.empty(), report);
    var values = new TreeMap<String, Value>();
    var sound = new ArrayList<VariableBlock>();
    declared.forEach((name, block) -> {
      var read = VariableBlock.of(name, block, budget, report);
      var value = Poison.whole(variables.value(read, Optional.ofNullable(given.get(name))));
      values.put(name, value);
      if (!Poison.is(value)) {
        sound.add(read);
      }
    });
    var validations =
        new Validations(
            values.keySet(), name -> values.getOrDefault(name, Poison.VALUE), budget, report);
    sound.forEach(validations::check);
    given.keySet().stream()
        .filter(name -> !declared.containsKey(name))
        .forEach(name -> variables.undeclared(name, declared));
    return values;
  }

  private void undeclared(String name, Map<String, Body.Block> declared) {
    report.accept(
        Diagnostic.of(
                Code.DRY0222,
                "A value was given for \""
                    + name
                    + "\", which the spec does not"
                    + " declare; it has no effect.")
            .suggesting(Nearest.to(name, declared.keySet()).orElse("")));
  }

  private Value value(VariableBlock variable, Optional<Value> given) {
    var value = chosen(variable, given);
    if (value.unwrapped().isNull() && !variable.isNullable()) {
      return refused(
          given.isPresent() ? caller.orElse(variable.block().header()) : variable.block().header(),
          Code.DRY0220,
          variable.name() + " cannot be null",
          "It says nullable = false.");
    }
    return variable.isSensitive() && !Poison.in(value) ? value.hidden() : value;
  }

  /// Take what was given, else the default; null is no value for what cannot be null.
  private Value chosen(VariableBlock variable, Optional<Value> given) {
    boolean taken =
        given
            .filter(value ->
                variable.isNullable() || !variable.hasDefault() || !value.unwrapped().isNull())
            .isPresent();
    if (taken) {
      return converted(variable, given.get(), caller.orElse(variable.block().header()), "value");
    }
    if (variable.hasFaultyDefault()) {
      return Poison.VALUE;
    }
    if (!variable.hasDefault()) {
      return caller.isPresent() ? Poison.VALUE : missing(variable);
    }
    return converted(variable, variable.byDefault(), variable.block().header(), "default");
  }

  private Value converted(VariableBlock variable, Value value, Span span, String what) {
    return switch (variable.type().convert(value)) {
      case Conversion.Result.Converted(var made) -> made;
      case Conversion.Result.Refused(var path, var reason) ->
          refused(
              span,
              Code.DRY0220,
              variable.name() + " takes " + TypeWords.of(variable.type().type()),
              "Its " + what + " does not fit" + where(variable, path) + ": " + reason + ".");
    };
  }

  /// Say where in the value; the keys of a sensitive one are not told.
  private static String where(VariableBlock variable, String path) {
    return path.isEmpty() || variable.isSensitive() ? "" : " at " + path;
  }

  private Value missing(VariableBlock variable) {
    return refused(
        variable.block().header(),
        Code.DRY0219,
        variable.name() + " has neither a value nor a default",
        """
        Give it in one of three ways: on the command line, in the environment, or in a file.

          --var %1$s=VALUE
          DRYDOCK_VAR_%1$s=VALUE
          values.auto.drydockvars.hcl with the line %1$s = VALUE\
        """
            .formatted(variable.name()));
  }

  private Value refused(Span span, Code code, String label, String detail) {
    report.accept(Diagnostic.at(span, code, label, detail));
    return Poison.VALUE;
  }
}
