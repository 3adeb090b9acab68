package dev.drydock.specs.eval.console;

import dev.drydock.specs.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The cases of `golden/function`: a directory for each function, with expressions in `cases.txt`,
/// Terraform's answers in `expected.txt`, and where ours differs on purpose, ours and the reason in
/// `differs.txt`.
final class FunctionCases {
  static final String FAMILY = "function";
  static final String EXPECTED = "expected.txt";
  private static final String CASES = "cases.txt";
  private static final String DIFFERS = "differs.txt";

  private FunctionCases() {}

  /// Ours where it is not Terraform's.
  record Difference(String ours, String reason) {}

  /// Return the directory of files and locals that the expressions see; it is no case itself.
  static Path world() {
    return Golden.cases(FAMILY).stream()
        .filter(directory -> directory.endsWith("_world"))
        .findFirst()
        .orElseThrow();
  }

  static boolean isCase(Path directory) {
    return Files.exists(directory.resolve(CASES));
  }

  static List<String> expressions(Path directory) {
    return Golden.text(directory, CASES).lines().toList();
  }

  /// Return Terraform's answers, by expression.
  static SequencedMap<String, String> expected(Path directory) {
    var answers = new LinkedHashMap<String, String>();
    var lines = Golden.text(directory, EXPECTED).lines().toList();
    for (int at = 0; at + 1 < lines.size(); at += 2) {
      answers.put(lines.get(at), lines.get(at + 1).strip());
    }
    return answers;
  }

  /// Return the differences, by expression: three lines each.
  static SequencedMap<String, Difference> differences(Path directory) {
    var found = new LinkedHashMap<String, Difference>();
    if (Files.exists(directory.resolve(DIFFERS))) {
      var lines = Golden.text(directory, DIFFERS).lines().toList();
      for (int at = 0; at + 2 < lines.size(); at += 3) {
        var reason = lines.get(at + 2).strip();
        found.put(lines.get(at), new Difference(lines.get(at + 1).strip(), reason));
      }
    }
    return found;
  }
}
