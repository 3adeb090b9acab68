package dev.drydock.cli.run;

import dev.drydock.cli.json.OutputJson;
import dev.drydock.core.execute.OutputValue;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// The published values of a spec, printed.
record Outputs(List<OutputValue> values) {

  /// Print all of them.
  String all(Form form) {
    return switch (form) {
      case TEXT, RAW -> values.stream().map(Outputs::line).collect(Collectors.joining());
      case JSON -> {
        var members = new LinkedHashMap<String, Object>();
        values.forEach(one -> members.put(one.name(), OutputJson.described(one.value())));
        yield OutputJson.document(members);
      }
    };
  }

  /// Print one.
  ///
  /// @throws Faults when there is none of that name, or it has no such form
  String one(String name, Form form) {
    var value = find(name).value();
    return switch (form) {
      case TEXT -> ValueText.of(value) + "\n";
      case JSON -> OutputJson.document(OutputJson.value(value));
      case RAW -> raw(name, value);
    };
  }

  private static String line(OutputValue output) {
    return output.name() + " = " + ValueText.of(output.value()) + "\n";
  }

  private OutputValue find(String name) {
    return values.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> {
          var names = values.stream().map(OutputValue::name).toList();
          var unknown = Diagnostic.of(Code.DRY0906, "The spec has no output \"" + name + "\".");
          return new Faults(
              List.of(Nearest.to(name, names).map(unknown::suggesting).orElse(unknown)));
        });
  }

  private static String raw(String name, Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Number number -> number.plain();
      case Value.Bool(var flag) -> Boolean.toString(flag);
      case Value.Sensitive _ -> throw without(name, "is sensitive, and is never printed");
      case Value.Unknown _, Value.Null _ ->
          throw without(name, "has no value yet: what it reads does not exist. Apply first");
      case Value.Sequence _, Value.Mapping _, Value.Reference _ ->
          throw without(name, "is neither a text nor a number nor a boolean. Print it by --json");
    };
  }

  private static Faults without(String name, String why) {
    return new Faults(
        List.of(Diagnostic.of(Code.DRY0907, "The output \"" + name + "\" " + why + ".")));
  }
}
