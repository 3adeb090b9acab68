package dev.drydock.specs.check;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.ConstantScope;
import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.check.body.TypeWords;
import dev.drydock.specs.check.body.Written;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.eval.Scope;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Gives every variable its value: what was given, else its default.
final class Variables {
  private final SequencedMap<String, Value> given;
  private final Optional<Span> caller;
  private final Consumer<Diagnostic> report;

  private Variables(
      SequencedMap<String, Value> given, Optional<Span> caller, Consumer<Diagnostic> report) {
    this.given = given;
    this.caller = caller;
    this.report = report;
  }

  /// Return the value of one variable of a module; poison where it is faulty or missing, of which
  /// the latter is reported elsewhere.
  ///
  /// @param caller where the value was given
  static Value ofModule(
      String name,
      Body.Block block,
      Optional<Value> given,
      Span caller,
      Consumer<Diagnostic> report) {
    var values = new LinkedHashMap<String, Value>();
    given.ifPresent(value -> values.put(name, value));
    return new Variables(values, Optional.of(caller), report).variable(name, block);
  }

  /// Return the value of every declared variable; poison for one whose value is faulty.
  static Map<String, Value> resolve(
      Map<String, Body.Block> declared,
      SequencedMap<String, Value> given,
      Consumer<Diagnostic> report) {
    var variables = new Variables(given, Optional.empty(), report);
    var values = new TreeMap<String, Value>();
    declared.forEach((name, block) -> values.put(name, variables.variable(name, block)));
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

  private Value variable(String name, Body.Block block) {
    var parts = Parts.of(block, report);
    var constants = new Evaluator(new ConstantScope(report), report);
    var settings = BodyConversion.convert(withoutValidation(), parts.rest(), constants, report);
    var type = parts.type().map(new TypeReader(report)::read).orElse(Type.ANY);
    var value = value(name, block, type, settings);
    var flags = new Flags(settings.values());
    if (value.isNull() && !flags.nullable()) {
      return refused(block, Code.DRY0220, name + " cannot be null", "It says nullable = false.");
    }
    if (!Poison.in(value)) {
      parts.validations().forEach(one -> validate(name, value, one));
    }
    return flags.sensitive() && !Poison.in(value) ? value.hidden() : value;
  }

  private static Schema withoutValidation() {
    var schema = Settings.VARIABLE.body();
    return new Schema(schema.attributes(), new LinkedHashMap<>(), schema.choices());
  }

  private Value value(String name, Body.Block block, Type type, Written settings) {
    if (given.containsKey(name)) {
      var value = given.getOrDefault(name, Value.absent());
      // A text for a list is an expression on the command line, and a text in a module's call.
      return (caller.isPresent() ? Conversion.to(value, type) : input(type, value))
          .orElseGet(() ->
              refused(
                  caller.orElse(block.header()),
                  Code.DRY0220,
                  name + " takes " + TypeWords.of(type),
                  "The value that was given is " + TypeWords.of(value) + " of another form."));
    }
    if (settings.faulty().contains("default")) {
      return Poison.VALUE;
    }
    // A default of null is a default.
    if (!settings.spans().containsKey("default") && !nullDefault(block)) {
      return caller.isPresent() ? Poison.VALUE : missing(name, block);
    }
    var value = settings.values().getOrDefault("default", Value.absent());
    return Conversion.to(value, type)
        .orElseGet(() ->
            refused(
                block,
                Code.DRY0220,
                name + " takes " + TypeWords.of(type),
                "Its default is " + TypeWords.of(value) + "."));
  }

  private static boolean nullDefault(Body.Block block) {
    return block.body().items().stream()
        .anyMatch(item ->
            item instanceof Body.Attribute attribute && attribute.name().text().equals("default"));
  }

  private Value missing(String name, Body.Block block) {
    return refused(
        block,
        Code.DRY0219,
        name + " has neither a value nor a default",
        """
        Give it in one of three ways: on the command line, in the environment, or in a file.

          --var %1$s=VALUE
          DRYDOCK_VAR_%1$s=VALUE
          values.auto.drydockvars.hcl with the line %1$s = VALUE\
        """
            .formatted(name));
  }

  /// Convert what was given. A text for a list, map or object is read as an expression.
  private static Optional<Value> input(Type type, Value value) {
    var converted = Conversion.to(value, type);
    if (converted.isPresent()) {
      return converted;
    }
    if (value instanceof Value.Sensitive(var hidden)) {
      return input(type, hidden).map(Value.Sensitive::new);
    }
    return value instanceof Value.Text(var text) ? expression(type, text) : Optional.empty();
  }

  private static Optional<Value> expression(Type type, String text) {
    var faults = new ArrayList<Diagnostic>();
    var read = HclReader.expression(new Source("", text), faults::add);
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    var value = new Evaluator(new ConstantScope(faults::add), faults::add).evaluate(read);
    return faults.isEmpty() ? Conversion.to(value, type) : Optional.empty();
  }

  private Value refused(Body.Block block, Code code, String label, String detail) {
    return refused(block.header(), code, label, detail);
  }

  private Value refused(Span span, Code code, String label, String detail) {
    report.accept(Diagnostic.at(span, code, label, detail));
    return Poison.VALUE;
  }

  private void validate(String name, Value value, Body.Block validation) {
    var evaluator = new Evaluator(new OwnScope(name, value, report), report);
    var schema =
        Settings.VARIABLE
            .body()
            .block("validation")
            .orElseThrow(() ->
                new IllegalStateException("No schema of validation. This is a bug in Drydock."))
            .body();
    var written = BodyConversion.convert(schema, validation, evaluator, report);
    if (Value.of(false).equals(written.values().get("condition"))) {
      var message = written.values().getOrDefault("error_message", Value.absent());
      var words = message instanceof Value.Text(var text) ? text : "The condition does not hold.";
      var span = written.spans().getOrDefault("condition", validation.header());
      report.accept(Diagnostic.at(span, Code.DRY0221, name + " breaks this condition", words));
    }
  }

  private record Flags(Map<String, Value> values) {
    boolean sensitive() {
      return Value.of(true).equals(values.get("sensitive"));
    }

    boolean nullable() {
      return !Value.of(false).equals(values.get("nullable"));
    }
  }

  /// The scope of a validation: the variable itself.
  private record OwnScope(String name, Value value, Consumer<Diagnostic> report) implements Scope {
    @Override
    public Meaning meaning(Expression.Root root, List<Body.Name> members) {
      if (root.name().equals("var")
          && !members.isEmpty()
          && members.getFirst().text().equals(name)) {
        return new Meaning.Known(value, 1);
      }
      report.accept(
          Diagnostic.at(
              root.span(),
              Code.DRY0210,
              "only var." + name + " can be referred to here",
              "A validation looks at its own variable and nothing else."));
      return new Meaning.Nothing();
    }
  }

  /// A variable's block, taken apart: its type is no value, and validations need one first.
  private record Parts(Optional<Expression> type, List<Body.Block> validations, Body.Block rest) {
    static Parts of(Body.Block block, Consumer<Diagnostic> report) {
      var type = Optional.<Expression>empty();
      var validations = new ArrayList<Body.Block>();
      var rest = new ArrayList<Body.Item>();
      for (var item : block.body().items()) {
        switch (item) {
          case Body.Attribute attribute when attribute.name().text().equals("type") ->
              type = Optional.of(attribute.value());
          case Body.Attribute attribute when attribute.name().text().equals("validation") ->
              validations.addAll(Blocks.asBlocks(attribute, 0, report));
          case Body.Block inner when inner.type().text().equals("validation") ->
              validations.add(inner);
          case Body.Attribute other -> rest.add(other);
          case Body.Block other -> rest.add(other);
        }
      }
      var body = new Body(rest, block.body().span());
      return new Parts(
          type,
          validations,
          new Body.Block(block.type(), block.labels(), body, block.header(), block.span()));
    }
  }
}
