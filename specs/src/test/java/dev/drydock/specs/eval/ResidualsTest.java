package dev.drydock.specs.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidualsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "late ==> endpoint.scoring.late ==> \"x\"",
        "\"${late}/${1 + 1}\" ==> \"${endpoint.scoring.late}/2\" ==> \"x/2\"",
        "upper(late) ==> upper(endpoint.scoring.late) ==> \"X\"",
        "late == \"x\" ==> endpoint.scoring.late == \"x\" ==> true",
        "late != \"x\" || 1 > 2 ==> endpoint.scoring.late != \"x\" || false ==> false",
        "late == \"x\" ? 1 : 2 ==> endpoint.scoring.late == \"x\" ? 1 : 2 ==> 1",
        "later.a[1] ==> endpoint.scoring.late.a[1] ==> 7",
        "later.b[*].c ==> endpoint.scoring.late.b[*].c ==> [1, 2]",
        "[for x in later.b : x.c * 2 if x.c > 1] ==> [for _v0 in endpoint.scoring.late.b :"
            + " tonumber(_v0.c) * 2 if tonumber(_v0.c) > 1] ==> [4]",
        "{for k, v in later : k => length(v)} ==> {for _k0, _v0 in endpoint.scoring.late :"
            + " tostring(_k0) => length(_v0)} ==> {\"a\" = 2, \"b\" = 2}",
        "[for x in [1, 2] : x if late == \"x\"] ==> [for _v0 in [1, 2] : _v0 if"
            + " endpoint.scoring.late == \"x\"] ==> [1, 2]",
        "\"%{ for x in later.b }${x.c},%{ endfor }\" ==> \"${join(\"\", [for _v0 in"
            + " endpoint.scoring.late.b : \"${tostring(_v0.c)},\"])}\" ==> \"1,2,\"",
        "\"a%{ if late == \"x\" }b%{ endif }\" ==> \"a${endpoint.scoring.late == \"x\" ? \"b\" :"
            + " \"\"}\" ==> \"ab\"",
        "max(later.a...) ==> max(endpoint.scoring.late.a...) ==> 7",
        "try(tonumber(late), 5) ==> try(tonumber(endpoint.scoring.late), 5) ==> 5",
        "can(tonumber(late)) ==> can(tonumber(endpoint.scoring.late)) ==> false",
        "jsonencode([late, tolist([1])]) ==> jsonencode([endpoint.scoring.late, tolist([1])]) ==>"
            + " \"[\\\"x\\\",[1]]\"",
        "{(late) = 1} ==> {(endpoint.scoring.late) = 1} ==> {\"x\" = 1}",
        "(later.a[0] + 1) * 2 ==> (tonumber(endpoint.scoring.late.a[0]) + 1) * 2 ==> 14",
        "join(\"-\", [late, \"$\" , \"$${b}\"]) ==> join(\"-\", tolist([endpoint.scoring.late,"
            + " \"\\u0024\", \"$${b}\"])) ==> \"x-$-$${b}\"",
      })
  void keepsWhatIsUnknownAndResolvesIt(String expression, String residual, String resolved) {
    var run = Run.of(expression);

    assertThat(run.faults()).isEmpty();
    assertThat(run.value()).isInstanceOf(Value.Unknown.class);
    var left = ((Value.Unknown) run.value()).residual();
    assertThat(left.expression()).isEqualTo(residual);
    assertThat(left.inputs()).containsExactly(Run.LATE);
    boolean whole = expression.contains("later");
    assertThat(ValueText.of(Evaluator.resolve(left, _ -> whole ? object() : Value.of("x"))))
        .isEqualTo(resolved);
  }

  private static Value object() {
    return Run.of("{a = [6, 7], b = [{c = 1}, {c = 2}]}").value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "[late, 1] ==> [(known after apply), 1]",
        "{a = late, b = 2} ==> {\"a\" = (known after apply), \"b\" = 2}",
        "{a = late, b = 2}.b ==> 2",
        "[late, 1][1] ==> 1",
        "length([late, 1]) ==> 2",
        "merge({a = late}, {b = 1}).b ==> 1",
        "keys({a = late}) ==> [\"a\"]",
        "false && late == \"x\" ==> false",
        "late == \"x\" && false ==> false",
        "true || late == \"x\" ==> true",
        "true ? 1 : late ==> \"1\"",
        "[for x in [late] : 1] ==> [1]",
      })
  void knowsWhatDoesNotDependOnTheUnknown(String expression, String expected) {
    var run = Run.of(expression);

    assertThat(run.faults()).isEmpty();
    assertThat(ValueText.of(run.value())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "secret ==> (sensitive value)",
        "\"a${secret}\" ==> (sensitive value)",
        "upper(secret) ==> (sensitive value)",
        "secret == \"hunter2\" ==> (sensitive value)",
        "secret == \"x\" ? 1 : 2 ==> (sensitive value)",
        "[secret, 1] ==> [(sensitive value), 1]",
        "[secret, 1][1] ==> 1",
        "[1, 2][length(secret) - 7] ==> (sensitive value)",
        "{a = secret}.a ==> (sensitive value)",
        "[for x in split(\"t\", secret) : x] ==> (sensitive value)",
        "{(secret) = 1} ==> (sensitive value)",
        "\"%{ if secret == \"x\" }a%{ endif }\" ==> (sensitive value)",
        "jsonencode({a = secret}) ==> (sensitive value)",
        "try(secret, 1) ==> (sensitive value)",
        "key ==> (sensitive value)",
        "upper(key) ==> (sensitive value)",
      })
  void keepsSecretsMarked(String expression, String expected) {
    var run = Run.of(expression);

    assertThat(run.faults()).isEmpty();
    assertThat(ValueText.of(run.value())).isEqualTo(expected);
    assertThat(run.value().toString()).doesNotContain("hunter2", "HUNTER2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "\"${secret}${late}\"",
        "late == secret",
        "late == \"x\" ? secret : 1",
        "[for x in later : secret]",
        "[for x in [secret] : x if late == \"x\"]",
        "later[secret]",
        "later[*].a[secret]",
        "join(secret, later)",
        "{(late) = secret}",
      })
  void refusesASecretBesideAnUnknownValue(String expression) {
    var run = Run.of(expression);

    assertThat(run.faults()).extracting(fault -> fault.code().name()).containsOnly("DRY0119");
    assertThat(run.toString()).doesNotContain("hunter2");
  }

  @Test
  void keepsASecretThatIsUnknownSensitive() {
    var value = Run.of("\"k-${key}\"").value();

    assertThat(value).isInstanceOf(Value.Sensitive.class);
    var unknown = (Value.Unknown) ((Value.Sensitive) value).value();
    assertThat(unknown.type()).isEqualTo(Type.TEXT);
    assertThat(unknown.residual())
        .isEqualTo(new Residual("\"k-${endpoint.scoring.key}\"", List.of(Run.KEY)));
  }

  @Test
  void leavesOpenWhatCannotBeResolved() {
    var left = ((Value.Unknown) Run.of("tonumber(late)").value()).residual();

    assertThat(Evaluator.resolve(left, _ -> Value.of("no number"))).isEqualTo(Value.nothing());
  }
}
