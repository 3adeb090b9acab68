package dev.drydock.specs.eval.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.Golden;
import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.eval.Scope;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Variables of every type take what Terraform's take, and make of it what Terraform makes: lines
/// `TYPE <= VALUE` in `golden/variable`.
class VariableCasesTest {
  static final String FAMILY = "variable";
  static final String ARROW = " <= ";

  @TestFactory
  Stream<DynamicTest> valuesAreTerraforms() {
    return Golden.tests(FAMILY, VariableCasesTest::compare);
  }

  private static void compare(Path directory) {
    var ours = new LinkedHashMap<String, String>();
    for (var line : FunctionCases.expressions(directory)) {
      var parts = line.split(ARROW, 2);
      ours.put(line, answer(parts[0], parts[1]));
    }
    var wanted = new LinkedHashMap<>(FunctionCases.expected(directory));
    FunctionCases.differences(directory)
        .forEach((line, difference) -> wanted.put(line, difference.ours()));
    assertThat(ours).containsExactlyEntriesOf(wanted);
  }

  private static String answer(String type, String value) {
    var text =
        "drydock {\n  stack = \"s\"\n}\n"
            + "variable \"v\" {\n  type = "
            + type
            + "\n  default = "
            + value
            + "\n}\n"
            + "output \"o\" {\n  value = var.v\n}\n";
    try {
      var spec = new Checker().check(document(text), new LinkedHashMap<>());
      var made = spec.outputs().getFirst().value();
      return made.isNull() ? "null" : json(made) + " : " + ConsoleText.of(made.type());
    } catch (Faults refused) {
      return ConsoleText.REFUSED;
    }
  }

  private static Document document(String text) {
    var faults = new ArrayList<dev.drydock.specs.diagnostic.Diagnostic>();
    var source = new Source("v.drydock.hcl", text);
    var body = HclReader.file(source, faults::add);
    return new Document(Path.of(""), List.of(source), List.of(body), faults);
  }

  private static String json(Value value) {
    var expression = HclReader.expression(new Source("", "jsonencode(v)"), _ -> {});
    var made =
        new Evaluator((_, _) -> new Scope.Meaning.Known(value, 0), _ -> {}).evaluate(expression);
    return ((Value.Text) made).value();
  }
}
