package dev.drydock.cli.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/// The outside of a run.
///
/// @param out data
/// @param err talk
/// @param terminal whether a person sits there
/// @param interrupt told what to do when the run is to stop
/// @param berth where the run lies
public record Console(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Interrupt interrupt,
    Berth berth) {
  private static final int NOT_FOUND = 127;

  /// Be in a process of its own, from which no other command line can be run.
  public Console(
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean terminal,
      Interrupt interrupt) {
    this(environment, in, out, err, terminal, interrupt, Berth.process((_, _) -> NOT_FOUND));
  }

  /// Whether to paint: on a terminal, unless somebody asked not to (no-color.org).
  public boolean paints(boolean noColor) {
    return terminal
        && !noColor
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
