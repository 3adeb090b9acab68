package dev.drydock.specs.eval.console;

import dev.drydock.specs.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Write down what Terraform makes of the cases in `golden/function`. Run it by hand, with the
/// directories to record as arguments, or none for all.
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
