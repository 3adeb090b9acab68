package dev.drydock.cli.init;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// A command to copy to a shell.
final class Command {
  private static final Pattern PLAIN = Pattern.compile("[\\w./@%+=:,-]+");

  private Command() {}

  /// @param more what follows the path; may be empty
  static String on(String verb, Path path, String more) {
    var shown = path.normalize().toString();
    return "drydock "
        + verb
        + " "
        + quoted(shown.isEmpty() ? "." : shown)
        + (more.isEmpty() ? "" : " " + more);
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
