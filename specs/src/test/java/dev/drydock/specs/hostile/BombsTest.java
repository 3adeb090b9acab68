package dev.drydock.specs.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A few lines that ask for more than any memory holds are refused before they are worked out.
class BombsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "\"x\" ==> \"${local.a%d}${local.a%d}\"",
        "\"x\" ==> [local.a%d, local.a%d]",
        "[\"x\"] ==> concat(local.a%d, local.a%d)",
        "\"xx\" ==> join(local.a%d, [local.a%d, local.a%d])",
        "\"x\" ==> try([local.a%d, local.a%d], \"\")",
      })
  void whatDoublesIsRefused(String first, String next) {
    var found = check(chain(first, 60, at -> next.formatted(at - 1, at - 1, at - 1)));

    assertThat(found).extracting(Diagnostic::code).contains(Code.DRY0170);
    assertThat(found).hasSizeLessThan(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "[for a in range(1000) : [for b in range(1000) : [for c in range(10) : range(100)]]] ==>"
            + " DRY0170",
        "length([for a in [[[\"x\"]]] : [for b in [[a, a]] : [for c in [[b, b]] : c]]]) ==> ",
        "setproduct(range(1000), range(1000), range(1000)) ==> DRY0113",
        "range(1e9) ==> DRY0113",
        "indent(999999999, \"a\\nb\") ==> DRY0113",
        "format(\"%999999999d\", 1) ==> DRY0113",
        "1e999999999 ==> DRY0125",
        "pow(9, pow(9, 9)) ==> DRY0113",
        "1e9999 * 1e9999 * 1e9999 ==> DRY0125",
        "regexall(\"(a+)+$\", \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\") ==> ",
        "file(\"/etc/passwd\") ==> DRY0113",
        "file(\"../../../../../../etc/passwd\") ==> DRY0113",
        "fileset(\"/etc\", \"**\") ==> DRY0113",
      })
  void whatGrowsInOneExpressionIsRefused(String expression, String code) {
    var found = check("locals {\n  a = " + expression + "\n}\n");

    assertThat(found.stream().map(one -> one.code().name()).distinct())
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void aListInItselfTooDeepIsRefused() {
    assertThat(check(chain("[]", 400, at -> "[local.a%d]".formatted(at - 1))))
        .extracting(Diagnostic::label)
        .containsExactly("nests too deep");
  }

  @Test
  void aChainAsLongAsAFileNeedsNoStack() {
    assertThatCode(() -> check(chain("0", 5_000, at -> "local.a%d + 1".formatted(at - 1))))
        .doesNotThrowAnyException();
    var backwards = IntStream.range(0, 1_500).mapToObj("  a%1$d = local[\"a%1$d1\"]\n"::formatted);
    assertThat(check("locals {\n" + backwards.collect(Collectors.joining()) + "}\n")).isNotEmpty();
  }

  @Test
  void aCycleAsLongAsAFileIsToldOnce() {
    var around = chain("local.a4999", 5_000, at -> "local.a%d".formatted(at - 1));

    var found = check(around);

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0212);
    assertThat(found.getFirst().related()).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void ofManyFaultsTheFirstAreTold() {
    var found = check(chain("local.nope", 1_200, at -> "local.nope%d".formatted(at)));

    assertThat(found).hasSize(1_001);
    assertThat(found).extracting(Diagnostic::code).contains(Code.DRY0171);
    // Names are listed in a sentence, not by the thousand.
    assertThat(found).allMatch(one -> one.detail().length() < 1_000);
  }

  private static String chain(String first, int length, IntFunction<String> next) {
    return "locals {\n  a0 = "
        + first
        + "\n"
        + IntStream.range(1, length)
            .mapToObj(at -> "  a" + at + " = " + next.apply(at) + "\n")
            .collect(Collectors.joining())
        + "}\n";
  }

  private static List<Diagnostic> check(String text) {
    var faults = new ArrayList<Diagnostic>();
    var source = new Source("f.hcl", "drydock {\n  stack = \"bombs\"\n}\n" + text);
    var body = HclReader.file(source, faults::add);
    try {
      return new Checker()
          .check(
              new Document(Path.of("."), List.of(source), List.of(body), faults),
              new LinkedHashMap<>())
          .warnings();
    } catch (Faults all) {
      return all.diagnostics();
    }
  }
}
