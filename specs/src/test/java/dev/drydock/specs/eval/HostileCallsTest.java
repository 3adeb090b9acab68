package dev.drydock.specs.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is meant to take for ever, or all memory, is refused or answered at once.
class HostileCallsTest {
  private static void refused(String expression) {
    assertThat(Run.of(expression).faults()).extracting("code").asString().contains("DRY0113");
  }

  private static String quoted(String text) {
    return ValueText.of(Value.of(text));
  }

  @Test
  void aPatternOfRepeatedRepetitionIsSearchedInLinearTime() {
    var run = Run.of("regexall(\"(a+)+$\", " + quoted("a".repeat(20_000) + "b") + ")");

    assertThat(run.faults()).isEmpty();
    assertThat(ValueText.of(run.value())).isEqualTo("[]");
  }

  @Test
  void aliasesOfAliasesAreCounted() {
    var laughs =
        IntStream.range(1, 12)
            .mapToObj(at ->
                "a%d: &a%d [%s]\n"
                    .formatted(
                        at,
                        at,
                        IntStream.range(0, 9)
                            .mapToObj(_ -> "*a" + (at - 1))
                            .collect(Collectors.joining(", "))))
            .collect(Collectors.joining("", "a0: &a0 [x]\n", ""));

    refused("yamldecode(" + quoted(laughs) + ")");
  }

  @Test
  void deepNestingIsRefused() {
    refused("yamldecode(" + quoted("[".repeat(50_000)) + ")");
    refused("yamldecode(" + quoted("[".repeat(5_000) + "]".repeat(5_000)) + ")");
    refused("jsondecode(" + quoted("[".repeat(50_000)) + ")");
    refused("yamldecode(\"&a [*a]\")");
  }

  @Test
  void numbersAndProductsAreBounded() {
    refused("pow(9, 99999)");
    refused("jsondecode(\"1e99999999\")");
    refused("parseint(" + quoted("9".repeat(5_000)) + ", 10)");
    refused("setproduct(range(1000), range(1000), range(1000))");
    refused("indent(100000000, \"a\\nb\")");
    refused("range(0, 1e9)");
  }
}
