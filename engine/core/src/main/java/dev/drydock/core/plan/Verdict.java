package dev.drydock.core.plan;

import static dev.drydock.specs.diagnostic.Code.DRY0419;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;

/// What is known of whether a check holds.
public enum Verdict {
  PASS("pass"),
  FAIL("fail"),
  /// Nothing of it failed, and something is known only after apply.
  UNKNOWN("unknown");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// Judge one condition.
  public static Verdict of(Check.Assertion assertion) {
    return switch (assertion.condition().unwrapped()) {
      case Value.Bool(var holds) -> holds ? PASS : FAIL;
      case Value.Unknown _, Value.Reference _ -> UNKNOWN;
      case Value.Null _, Value.Number _, Value.Text _, Value.Sensitive _ -> FAIL;
      case Value.Sequence _, Value.Mapping _ -> FAIL;
    };
  }

  /// Judge a whole check: one condition that fails is enough.
  public static Verdict of(Check check) {
    var all = check.assertions().stream().map(Verdict::of).toList();
    if (all.contains(FAIL)) {
      return FAIL;
    }
    return all.contains(UNKNOWN) ? UNKNOWN : PASS;
  }

  /// Return the user's own words for what failed; what is sensitive in them is not told.
  public static List<String> problems(Check check) {
    return check.assertions().stream()
        .filter(assertion -> of(assertion) == FAIL)
        .map(Verdict::message)
        .toList();
  }

  /// Return one warning for each condition that failed and was not known to fail before.
  ///
  /// @param before the same check, as it was known then
  public static List<Diagnostic> warnings(Check check, Check before) {
    var warnings = new ArrayList<Diagnostic>();
    for (int i = 0; i < check.assertions().size(); i++) {
      var assertion = check.assertions().get(i);
      boolean waited = of(before.assertions().get(i)) == UNKNOWN;
      if (waited && of(assertion) == FAIL) {
        warnings.add(
            Diagnostic.at(
                assertion.span(),
                DRY0419,
                "check " + check.name() + " does not hold",
                message(assertion)));
      }
    }
    return warnings;
  }

  private static String message(Check.Assertion assertion) {
    return switch (assertion.message()) {
      case Value.Text(var text) -> text;
      case Value.Sensitive _ -> "What it says of this is a secret.";
      case Value.Unknown _ -> "What it says of this is known after apply.";
      case Value.Null _, Value.Bool _, Value.Number _, Value.Reference _ ->
          "Nothing is said of it.";
      case Value.Sequence _, Value.Mapping _ -> "Nothing is said of it.";
    };
  }
}
