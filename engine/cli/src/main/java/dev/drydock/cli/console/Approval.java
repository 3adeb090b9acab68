package dev.drydock.cli.console;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Asks whether a plan may be applied.
public final class Approval {
  private Approval() {}

  /// Ask on the terminal; only `yes` is accepted.
  ///
  /// @param may whether anybody may be asked
  /// @param command to copy, for where nobody can be asked
  /// @throws Faults when nobody can be asked
  public static boolean given(Console console, boolean may, String question, String command) {
    if (!may || !console.terminal()) {
      throw new Faults(
          List.of(
              Diagnostic.of(
                  Code.DRY0905,
                  "The plan changes something, and nobody can be asked here. Read it, then apply"
                      + " it without being asked:\n\n    "
                      + command
                      + " --auto-approve")));
    }
    console.err().print(question + " Only \"yes\" is accepted: ");
    console.err().flush();
    return "yes".equals(answer(console).strip());
  }

  private static String answer(Console console) {
    try {
      var reader = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
      var line = reader.readLine();
      return line == null ? "" : line;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
