package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.check.variable.InputText;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
  private static SequencedMap<String, Value> given(String name, String text) {
    var given = new LinkedHashMap<String, Value>();
    given.put(name, Value.of(text));
    return given;
  }

  private static String variable(String... lines) {
    return """
    drydock {
      stack = "s"
    }

    variable "v" {
      %s
    }

    output "o" {
      value     = var.v
      sensitive = true
    }
    """
        .formatted(String.join("\n  ", lines));
  }

  private static Value value(String spec, SequencedMap<String, Value> given) {
    var value = new Checker().check(Checking.hcl(spec), given).outputs().getFirst().value();
    return value instanceof Value.Sensitive(var hidden) ? hidden : value;
  }

  private static List<Code> codes(String spec, SequencedMap<String, Value> given) {
    return Checking.diagnostics(Checking.hcl(spec), given).stream().map(Diagnostic::code).toList();
  }

  @Test
  void whatIsGivenWinsOverTheDefault() {
    var spec = variable("type = number", "default = 1");

    assertThat(value(spec, new LinkedHashMap<>())).isEqualTo(Value.of(1));
    assertThat(value(spec, given("v", "2"))).isEqualTo(Value.of(2));
  }

  private static Optional<Value> input(String spec, String text, List<Diagnostic> faults) {
    return new InputText(Checking.hcl(spec)).value("v", text, "--var v", faults::add);
  }

  @Test
  void aTextGivenForAListIsReadAsAnExpression() {
    var faults = new ArrayList<Diagnostic>();
    var list = variable("type = list(number)");

    var read = input(list, "[1, \"2\"]", faults).orElseThrow();

    var two = new Value.Sequence(new Type.ListOf(Type.NUMBER), List.of(Value.of(1), Value.of(2)));
    var given = new LinkedHashMap<String, Value>();
    given.put("v", read);
    assertThat(value(list, given)).isEqualTo(two);
    assertThat(input(list, "[1, var.x]", faults)).isEmpty();
    assertThat(input(list, "[1,", faults)).isEmpty();
    assertThat(faults).extracting("code").containsExactly(Code.DRY0232, Code.DRY0232);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "string;[1];[1]",
        "number;5;5",
        "bool;true;true",
        "any;\"a\";a",
        "any;5;5",
        "list(string);[\"a\"];[\"a\"]",
      })
  void aTextIsTheValueOfATextANumberAFlagAndOtherwiseAnExpression(
      String type, String text, String wanted) {
    var faults = new ArrayList<Diagnostic>();

    var read = input(variable("type = " + type), text, faults).orElseThrow();

    assertThat(faults).isEmpty();
    assertThat(read instanceof Value.Text(var same) ? same : ValueText.of(read)).isEqualTo(wanted);
  }

  @Test
  void aTextThatIsNoExpressionIsNotRepeated() {
    var faults = new ArrayList<Diagnostic>();

    assertThat(input(variable("type = list(string)"), "hunter2-", faults)).isEmpty();

    assertThat(faults.toString()).contains("DRY0232").doesNotContain("hunter2");
  }

  @Test
  void aTextInAFileIsATextAndNoList() {
    assertThat(codes(variable("type = list(number)"), given("v", "[1, 2]")))
        .containsExactly(Code.DRY0220);
  }

  @Test
  void nullGivesWayToTheDefaultOfWhatCannotBeNull() {
    var given = new LinkedHashMap<String, Value>();
    given.put("v", Value.absent());

    assertThat(value(variable("default = 1", "nullable = false"), given)).isEqualTo(Value.of(1));
    assertThat(value(variable("default = 1"), given)).isEqualTo(Value.absent());
    assertThat(codes(variable("nullable = false"), given)).containsExactly(Code.DRY0220);
  }

  @Test
  void aFaultTellsWhereInTheValueItLies() {
    var found =
        Checking.diagnostics(
            variable(
                "type = object({ ports = list(number) })", "default = { ports = [1, \"x\"] }"));

    assertThat(found).extracting("code").containsExactly(Code.DRY0220);
    assertThat(found.getFirst().detail()).contains("at .ports[1]: a number is needed, not a text.");
  }

  @Test
  void aSensitiveValueOfTheWrongTypeIsNotRepeated() {
    var found =
        Checking.diagnostics(
            variable(
                "type = map(number)", "sensitive = true", "default = { hunter2 = \"hunter3\" }"));

    assertThat(found.stream().map(Diagnostic::detail)).noneMatch(one -> one.contains("hunter"));
    assertThat(found).extracting("code").containsExactly(Code.DRY0220);
  }

  @Test
  void whatTerraformsVariablesHaveAndOursDoNotIsRefusedWithItsReason() {
    assertThat(codes(variable("default = 1", "ephemeral = true"), new LinkedHashMap<>()))
        .containsExactly(Code.DRY0231);
    var output = "\noutput \"p\" {\n value = 1\n depends_on = []\n precondition {\n }\n}\n";
    assertThat(codes(variable("default = 1") + output, new LinkedHashMap<>()))
        .containsExactly(Code.DRY0231, Code.DRY0231);
  }

  @Test
  void severalValidationsAreHeldAndMayLookAtOtherVariables() {
    var spec =
        variable(
                "default = 1",
                "validation {\n condition = var.v > 2\n error_message = \"Low: ${var.v}.\"\n }",
                "validation {\n condition = var.v > var.w\n error_message = \"Below.\"\n }")
            + "variable \"w\" {\n default = 5\n}\n";

    var found = Checking.diagnostics(spec);

    assertThat(found).extracting("detail").containsExactly("Low: 1.", "Below.");
    assertThat(codes(spec.replace("var.w", "var.x"), new LinkedHashMap<>()))
        .containsExactly(Code.DRY0221, Code.DRY0210);
    assertThat(codes(spec.replace("var.w", "local.x"), new LinkedHashMap<>()))
        .containsExactly(Code.DRY0221, Code.DRY0210);
  }

  @Test
  void aValidationDoesNotTellASensitiveValue() {
    var found =
        Checking.diagnostics(
            variable(
                "default = \"hunter2\"",
                "sensitive = true",
                "validation {\n condition = length(var.v) > 20\n"
                    + " error_message = \"Too short: ${var.v}\"\n }"));

    assertThat(found).extracting("code").contains(Code.DRY0221);
    assertThat(found.stream().map(Diagnostic::detail)).noneMatch(one -> one.contains("hunter2"));
  }

  @Test
  void withoutATypeATextStaysText() {
    assertThat(value(variable(""), given("v", "[1, 2]"))).isEqualTo(Value.of("[1, 2]"));
  }

  @Test
  void aVariableWithoutAValueNamesTheThreeWaysToGiveIt() {
    var found = Checking.diagnostics(variable("type = string"));

    assertThat(found).extracting("code").containsExactly(Code.DRY0219);
    assertThat(found.getFirst().detail())
        .contains("--var v=", "DRYDOCK_VAR_v=", "auto.drydockvars.hcl");
  }

  @Test
  void aDefaultOfNullIsADefault() {
    assertThat(codes(variable("default = null"), new LinkedHashMap<>())).isEmpty();
    assertThat(codes(variable("default = null", "nullable = false"), new LinkedHashMap<>()))
        .containsExactly(Code.DRY0220);
  }

  @Test
  void aValueOfTheWrongTypeIsRefused() {
    assertThat(codes(variable("type = number"), given("v", "three"))).containsExactly(Code.DRY0220);
    assertThat(codes(variable("type = bool", "default = 3"), new LinkedHashMap<>()))
        .containsExactly(Code.DRY0220);
  }

  @Test
  void aValidationIsHeldAgainstTheValue() {
    var spec =
        variable(
            "type = number",
            "validation {\n condition = var.v > 2\n error_message = \"Too few.\"\n }");

    assertThat(codes(spec, given("v", "3"))).isEmpty();
    var found = Checking.diagnostics(Checking.hcl(spec), given("v", "2"));
    assertThat(found).extracting("code").containsExactly(Code.DRY0221);
    assertThat(found.getFirst().detail()).isEqualTo("Too few.");
  }

  @Test
  void aSensitiveVariableNeverShows() {
    var spec = variable("default = \"hidden\"", "sensitive = true");

    var output =
        new Checker().check(Checking.hcl(spec), new LinkedHashMap<>()).outputs().getFirst();

    assertThat(output.value()).isInstanceOf(Value.Sensitive.class);
    assertThat(output.toString()).doesNotContain("hidden");
    assertThat(codes(spec + "output \"p\" {\n value = var.v\n}\n", new LinkedHashMap<>()))
        .containsExactly(Code.DRY0224);
  }

  @Test
  void aValueForNoVariableIsAWarning() {
    var found = Checking.diagnostics(Checking.hcl(variable("default = 1")), given("vv", "2"));

    assertThat(found).extracting("code").containsExactly(Code.DRY0222);
  }

  @Test
  void typesAreTerraforms() {
    var object = "type = object({ a = string, b = optional(number) })";

    assertThat(codes(variable(object, "default = { a = \"x\" }"), new LinkedHashMap<>())).isEmpty();
    assertThat(codes(variable(object, "default = { b = 1 }"), new LinkedHashMap<>()))
        .containsExactly(Code.DRY0220);
    assertThat(
            codes(
                variable("type = tuple([string, bool])", "default = [\"a\", true]"),
                new LinkedHashMap<>()))
        .isEmpty();
    assertThat(codes(variable("type = strin", "default = 1"), new LinkedHashMap<>()))
        .containsExactly(Code.DRY0223);
  }

  @Test
  void yamlWritesTypesAsTexts() {
    var yaml =
        """
        drydock: {stack: s}
        variable:
          v:
            type: number
            default: "3"
          w:
            type: object({ a = optional(list(number), [7]) })
            default: {}
        output:
          o: {value: "${var.v + var.w.a[0]}"}
        """;

    var spec = new Checker().check(Checking.yaml(yaml), new LinkedHashMap<>());

    assertThat(spec.outputs().getFirst().value()).isEqualTo(Value.of(10));
    var faulty = Checking.yaml(yaml.replace("list(number)", "lst(number)"));
    assertThat(Checking.diagnostics(faulty, new LinkedHashMap<>()))
        .extracting("code")
        .contains(Code.DRY0223);
  }
}
