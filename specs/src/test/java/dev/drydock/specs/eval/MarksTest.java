package dev.drydock.specs.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every form of the language, with an operand that is plain, a secret, known only after apply, or
/// both of these: what comes of it bears the same marks, and is the same once all is known.
class MarksTest {
  /// What `X` stands for, and every form that it can stand in.
  private static final String FORMS =
      """
      "hunter2"      | X == "v"
      "hunter2"      | "v" != X
      "hunter2"      | (X)
      "hunter2"      | "${X}"
      "hunter2"      | "a${X}b"
      "hunter2"      | "a ${~ X ~} b"
      "hunter2"      | <<EOT¶<${X}>¶EOT¶
      "hunter2"      | true ? X : "n"
      "hunter2"      | false ? "n" : X
      "hunter2"      | [X]
      "hunter2"      | { a = X }
      "hunter2"      | { a = X }.a
      "hunter2"      | [1, X][1]
      "hunter2"      | { (X) = 1 }
      "hunter2"      | { hunter2 = 1 }[X]
      "hunter2"      | [for v in ["a"] : X]
      "hunter2"      | { for v in ["a"] : X => v }
      "hunter2"      | { for v in ["a"] : X => v... }
      "hunter2"      | [for v in [X] : "<${v}>"]
      "hunter2"      | "%{ for v in [X] }${v}%{ endfor }"
      "hunter2"      | [X][*]
      "hunter2"      | [{ n = X }][*].n
      "hunter2"      | [{ n = X }].*.n
      "hunter2"      | upper(X)
      "hunter2"      | length(X)
      "hunter2"      | join(X, ["a", "b"])
      "hunter2"      | format("%s", X)
      "hunter2"      | coalesce(X, "n")
      "hunter2"      | jsonencode({ a = [X] })
      "hunter2"      | try(upper(X), "n")
      "hunter2"      | tostring(X)
      7              | X + 1
      7              | 1 - X
      7              | X * 2
      7              | 42 / X
      7              | X % 2
      7              | -X
      7              | X < 5
      7              | X <= 5
      7              | 5 > X
      7              | 5 >= X
      7              | [0, 1, 2, 3, 4, 5, 6, "x"][X]
      7              | max(X, 1)
      7              | "${X}"
      7              | "n${X}"
      true           | !X
      true           | X && true
      true           | true && X
      true           | X || false
      true           | false || X
      true           | X ? 1 : 2
      true           | X ? "a" : X ? "b" : "c"
      true           | "%{ if X }a%{ else }b%{ endif }"
      true           | [for v in ["a"] : v if X]
      true           | { for v in ["a"] : v => 1 if X }
      ["hunter2", "b"] | X[0]
      ["hunter2", "b"] | X.0
      ["hunter2", "b"] | X[*]
      ["hunter2", "b"] | X.*
      ["hunter2", "b"] | [for v in X : v]
      ["hunter2", "b"] | [for i, v in X : i]
      ["hunter2", "b"] | [for v in X : v if v != "b"]
      ["hunter2", "b"] | { for v in X : v => 1 }
      ["hunter2", "b"] | { for i, v in X : v => i... }
      ["hunter2", "b"] | [for v in X : [for w in X : "${v}${w}"]]
      ["hunter2", "b"] | "%{ for v in X }<${v}>%{ endfor }"
      ["hunter2", "b"] | X == ["hunter2", "b"]
      ["hunter2", "b"] | join("-", X)
      ["hunter2", "b"] | length(X)
      ["hunter2", "b"] | concat(X, ["z"])
      ["hunter2", "b"] | tolist(X)
      ["hunter2", "b"] | toset(X)
      ["hunter2", "b"] | coalesce(X...)
      ["hunter2", "b"] | jsonencode(X)
      { hunter2 = { n = "b" } } | X.hunter2
      { hunter2 = { n = "b" } } | X["hunter2"].n
      { hunter2 = { n = "b" } } | X[*]
      { hunter2 = { n = "b" } } | [for k, v in X : "${k}${v.n}"]
      { hunter2 = { n = "b" } } | { for k, v in X : k => v.n }
      { hunter2 = { n = "b" } } | keys(X)
      { hunter2 = { n = "b" } } | values(X)[*].n
      { hunter2 = { n = "b" } } | merge(X, { z = 1 })
      """;

  /// @param operand what `X` is worth
  record Form(String operand, String text) {
    @Override
    public String toString() {
      return text + " of " + operand;
    }
  }

  static List<Form> forms() {
    return FORMS
        .lines()
        .map(line -> line.replace('¶', '\n').split(" \\| ", 2))
        .map(cells -> new Form(cells[0].strip(), cells[1]))
        .toList();
  }

  /// What came of a form.
  private record Run(Value value, List<Diagnostic> faults) {}

  private static final Residual.Input LATE =
      new Residual.Input(Address.of("endpoint", "scoring"), "late");

  private static Run run(String text, Value operand) {
    var faults = new ArrayList<Diagnostic>();
    var expression = HclReader.expression(new Source("test", text), faults::add);
    var value =
        new Evaluator((root, _) -> meaning(root, operand), faults::add).evaluate(expression);
    return new Run(value, faults);
  }

  private static Scope.Meaning meaning(Expression.Root root, Value operand) {
    return switch (root.name()) {
      case "X" -> new Scope.Meaning.Known(operand, 0);
      case "late" -> new Scope.Meaning.Known(late(Value.of("")), 0);
      case String name -> throw new IllegalArgumentException(name);
    };
  }

  private static Value plain(Form form) {
    return run(form.operand(), Value.absent()).value();
  }

  private static Value late(Value known) {
    return new Value.Unknown(known.type(), new Residual(LATE.toString(), List.of(LATE)));
  }

  private static Value resolved(Value value, Value known) {
    return value.unwrapped() instanceof Value.Unknown(_, var residual)
        ? Evaluator.resolve(residual, _ -> known)
        : value;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aPlainOperandGivesAPlainValue(Form form) {
    var run = run(form.text(), plain(form));

    assertThat(run.faults()).isEmpty();
    assertThat(run.value().isKnown()).isTrue();
    assertThat(run.value().isSensitive()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aSecretGivesASecret(Form form) {
    var run = run(form.text(), plain(form).hidden());

    assertThat(run.faults()).isEmpty();
    assertThat(run.value().isKnown()).isTrue();
    assertThat(run.value().isSensitive()).isTrue();
    assertThat(run.value().toString()).doesNotContain("hunter2");
    assertThat(ValueText.of(Marks.bare(run.value())))
        .isEqualTo(ValueText.of(run(form.text(), plain(form)).value()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsKnownAfterApplyGivesTheSameThen(Form form) {
    var known = plain(form);
    var run = run("[" + form.text() + "]", late(known));

    assertThat(run.faults()).isEmpty();
    assertThat(run.value().isKnown()).isFalse();
    assertThat(run.value().isSensitive()).isFalse();
    var left = Evaluator.resolve(residual(run.value()), _ -> known);
    assertThat(ValueText.of(left))
        .isEqualTo(ValueText.of(run("[" + form.text() + "]", known).value()));
  }

  /// Write a value that is partly unknown as one residual, as a plan does.
  private static Residual residual(Value value) {
    return ((Value.Unknown)
            Residuals.unknown(value.type(), Residuals.expression(value), List.of(value)))
        .residual();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aSecretKnownAfterApplyIsBoth(Form form) {
    var known = plain(form);
    var run = run(form.text(), late(known).hidden());

    assertThat(run.faults()).isEmpty();
    assertThat(run.value().isKnown()).isFalse();
    assertThat(run.value().isSensitive()).isTrue();
    if (run.value() instanceof Value.Sensitive) {
      assertThat(ValueText.of(Marks.bare(resolved(run.value(), known))))
          .isEqualTo(ValueText.of(run(form.text(), known).value()));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aSecretBesideWhatIsKnownAfterApplyIsRefusedUnseen(Form form) {
    var run = run("jsonencode([late, " + form.text() + "])", plain(form).hidden());

    assertThat(run.faults()).extracting(one -> one.code().name()).containsExactly("DRY0119");
    assertThat(run.toString()).doesNotContain("hunter2");
  }

  static List<Form> formsThatNeedTheirOperand() {
    return forms().stream().filter(form -> !form.text().contains("try(")).toList();
  }

  @ParameterizedTest
  @MethodSource("formsThatNeedTheirOperand")
  void whatCouldNotBeMadeIsNotReportedAgain(Form form) {
    var run = run(form.text(), Value.nothing());

    assertThat(run.faults()).isEmpty();
    assertThat(Marks.isBroken(run.value())).isTrue();
  }
}
