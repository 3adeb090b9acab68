package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

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

  @Test
  void aTextGivenForAListIsReadAsAnExpression() {
    var two = new Value.Sequence(new Type.ListOf(Type.NUMBER), List.of(Value.of(1), Value.of(2)));

    assertThat(value(variable("type = list(number)"), given("v", "[1, 2]"))).isEqualTo(two);
    assertThat(codes(variable("type = list(number)"), given("v", "[1, var.x]")))
        .containsExactly(Code.DRY0220);
    assertThat(codes(variable("type = list(number)"), given("v", "[1,")))
        .containsExactly(Code.DRY0220);
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
        output:
          o: {value: "${var.v + 1}"}
        """;

    var spec = new Checker().check(Checking.yaml(yaml), new LinkedHashMap<>());

    assertThat(spec.outputs().getFirst().value()).isEqualTo(Value.of(4));
  }
}
