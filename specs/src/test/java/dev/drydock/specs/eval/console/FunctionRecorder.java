package dev.drydock.specs.eval.console;

import dev.drydock.specs.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Write down what Terraform makes of the cases in `golden/function` and `golden/variable`. Run it
/// by hand, with the directories to record as arguments, or none for all.
final class FunctionRecorder {
  private FunctionRecorder() {}

  public static void main(String[] arguments) throws IOException {
    var wanted = List.of(arguments);
    for (var directory : Golden.cases(FunctionCases.FAMILY)) {
      var name = directory.getFileName().toString();
      if (FunctionCases.isCase(directory) && (wanted.isEmpty() || wanted.contains(name))) {
        record(directory);
      }
    }
    for (var directory : Golden.cases(VariableCasesTest.FAMILY)) {
      if (wanted.isEmpty() || wanted.contains(directory.getFileName().toString())) {
        recordVariables(directory);
      }
    }
  }

  private static void recordVariables(Path directory) throws IOException {
    var text = new StringBuilder();
    for (var line : FunctionCases.expressions(directory)) {
      var parts = line.split(VariableCasesTest.ARROW, 2);
      text.append(line).append('\n');
      text.append("  ").append(TerraformConsole.variable(parts[0], parts[1])).append('\n');
    }
    Files.writeString(directory.resolve(FunctionCases.EXPECTED), text);
  }

  private static void record(Path directory) throws IOException {
    var console = new TerraformConsole(FunctionCases.world());
    var text = new StringBuilder();
    for (var expression : FunctionCases.expressions(directory)) {
      text.append(expression).append('\n');
      text.append("  ").append(console.answer(expression)).append('\n');
    }
    Files.writeString(directory.resolve(FunctionCases.EXPECTED), text);
  }
}
