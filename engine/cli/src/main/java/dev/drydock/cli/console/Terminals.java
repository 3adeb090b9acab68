package dev.drydock.cli.console;

import java.io.IOError;
import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Opens the terminal that the process runs in.
final class Terminals {
  private static final int USUAL_WIDTH = 80;

  private Terminals() {}

  /// Open it without touching signals: left alone, the library gives Ctrl-C back to the system,
  /// which ends the process before anything has been reported.
  static Terminal system() throws IOException {
    return TerminalBuilder.builder().system(true).dumb(true).nativeSignals(false).build();
  }

  /// Return how wide it is, or the usual width where it does not say. The library closes it as soon
  /// as the process is told to stop, while there is still something to be told.
  static int columns(Terminal terminal) {
    try {
      int columns = terminal.getColumns();
      return columns > 0 ? columns : USUAL_WIDTH;
    } catch (IllegalStateException | IOError closed) {
      return USUAL_WIDTH;
    }
  }
}
