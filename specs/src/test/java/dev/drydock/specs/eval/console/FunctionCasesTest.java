package dev.drydock.specs.eval.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.Golden;
import dev.drydock.specs.eval.function.Functions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Functions, operators, conversions and templates give what Terraform gives.
class FunctionCasesTest {
  private final World world = World.of(FunctionCases.world());

  @TestFactory
  Stream<DynamicTest> answersAreTerraformsUnlessTheReasonStandsBesideThem() {
    return Golden.tests(FunctionCases.FAMILY, this::compare);
  }

  private void compare(Path directory) {
    if (!FunctionCases.isCase(directory)) {
      return;
    }
    var ours = new LinkedHashMap<String, String>();
    FunctionCases.expressions(directory).forEach(one -> ours.put(one, world.answer(one)));
    var wanted = new LinkedHashMap<>(FunctionCases.expected(directory));
    FunctionCases.differences(directory)
        .forEach((expression, difference) -> {
          assertThat(wanted).as("a difference is one").containsKey(expression);
          assertThat(difference.ours()).isNotEqualTo(wanted.get(expression));
          wanted.put(expression, difference.ours());
        });
    assertThat(ours).containsExactlyEntriesOf(wanted);
  }

  @Test
  void everyFunctionHasItsCases() {
    var cases =
        Golden.cases(FunctionCases.FAMILY).stream()
            .map(directory -> directory.getFileName().toString())
            .toList();

    assertThat(cases).containsAll(Functions.names().stream().filter(one -> !isOurs(one)).toList());
  }

  /// Whether Terraform has no such function.
  private static boolean isOurs(String function) {
    return function.equals("replicas_for");
  }

  /// Ask the binary again: `-Dterraform.compare=true`, with `terraform` on the path.
  @TestFactory
  Stream<DynamicTest> whatIsRecordedIsWhatTheBinarySays() {
    boolean asks = Boolean.getBoolean("terraform.compare") && TerraformConsole.isPresent();
    var console = new TerraformConsole(FunctionCases.world());
    return Golden.tests(FunctionCases.FAMILY, directory -> compare(console, directory))
        .filter(_ -> asks);
  }

  private static void compare(TerraformConsole console, Path directory) {
    if (FunctionCases.isCase(directory)) {
      assertThat(asked(console, directory))
          .isEqualTo(List.copyOf(FunctionCases.expected(directory).values()));
    }
  }

  private static List<String> asked(TerraformConsole console, Path directory) {
    return FunctionCases.expressions(directory).stream().map(console::answer).toList();
  }
}
