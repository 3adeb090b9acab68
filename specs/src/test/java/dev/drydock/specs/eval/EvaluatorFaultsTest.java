package dev.drydock.specs.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "1 + \"a\" ==> DRY0110 5-8",
        "1 + null ==> DRY0110 5-9",
        "!5 ==> DRY0110 2-3",
        "uper(\"a\") ==> DRY0111 1-5",
        "upper() ==> DRY0112 1-8",
        "upper(\"a\", \"b\") ==> DRY0112 1-16",
        "upper([]) ==> DRY0113 7-9",
        "upper(null) ==> DRY0113 7-11",
        "max(5...) ==> DRY0113 5-6",
        "1 / 0 ==> DRY0114 5-6",
        "1 % 0 ==> DRY0114 5-6",
        "[1][1] ==> DRY0115 5-6",
        "[1][-1] ==> DRY0115 5-7",
        "[1][0.5] ==> DRY0115 5-8",
        "{a = 1}.b ==> DRY0115 9-10",
        "none.a ==> DRY0115 6-7",
        "5[0] ==> DRY0115 3-4",
        "toset([1])[0] ==> DRY0115 12-13",
        "\"${[1]}\" 2 ==> DRY0126 10-11",
        "\"a${[1]}\" ==> DRY0116 3-9",
        "\"a${null}\" ==> DRY0116 3-10",
        "5 ? 1 : 2 ==> DRY0117 1-2",
        "null ? 1 : 2 ==> DRY0117 1-5",
        "[for x in 5 : x] ==> DRY0118 11-12",
        "[for x in null : x] ==> DRY0118 11-15",
        "{for x in [1, 1] : x => 1} ==> DRY0118 20-21",
        "{(null) = 1} ==> DRY0150 2-8",
        "{([]) = 1} ==> DRY0150 2-6",
        "late == \"x\" ? workspace.a : workspace.b ==> DRY0151 1-40",
        "try([][0]) ==> DRY0113 1-11",
        "regex(\"(\", \"a\") ==> DRY0113 7-10",
        "pow(10, 100000) ==> DRY0113 9-15",
        "1e9999 * 1e9999 * 1e9999 ==> DRY0125 1-25",
      })
  void reportsOneFaultAndItsPlace(String expression, String expected) {
    var run = Run.of(expression);

    assertThat(run.faults())
        .extracting(fault ->
            "%s %d-%d"
                .formatted(
                    fault.code(),
                    fault.place().orElseThrow().start().column(),
                    fault.place().orElseThrow().end().column()))
        .containsExactly(expected);
  }

  @Test
  void reportsAFaultOnceHoweverFarItsValueGoes() {
    var run = Run.of("upper(\"a${1 + {}}\") == \"b\" && [for x in [1 / 0] : x + 1] == [1]");

    assertThat(run.faults()).hasSize(1);
    assertThat(run.value()).isEqualTo(Value.nothing());
  }

  @Test
  void proposesTheFunctionThatWasMeant() {
    assertThat(Run.of("uper(\"a\")").faults().getFirst().suggestion()).isEqualTo("upper");
  }

  @Test
  void proposesTheAttributeThatWasMeant() {
    assertThat(Run.of("{image = 1}.imgae").faults().getFirst().suggestion()).isEqualTo("image");
  }
}
