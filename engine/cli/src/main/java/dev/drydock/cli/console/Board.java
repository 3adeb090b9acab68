package dev.drydock.cli.console;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jline.terminal.Terminal;

/// A few lines on a terminal that are redrawn in place.
public final class Board implements AutoCloseable {
  private static final String CLEAR = "\r\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final PrintStream stream;
  private final Terminal terminal;
  private int shown;

  private Board(PrintStream stream, Terminal terminal) {
    this.stream = stream;
    this.terminal = terminal;
  }

  /// Draw on the terminal that the process runs in; it is asked for its width alone.
  public static Board on(PrintStream stream) throws IOException {
    return new Board(stream, Terminals.system());
  }

  /// Show lines in place of those that were shown before, each cut where the terminal ends.
  public void show(List<String> lines) {
    int width = Terminals.columns(terminal);
    var text = new StringBuilder();
    if (shown > 0) {
      text.append("\u001b[").append(shown).append('A');
    }
    for (var line : lines) {
      text.append(CLEAR).append(line, 0, Math.min(line.length(), width - 1)).append('\n');
    }
    stream.print(text.append(CLEAR_BELOW));
    stream.flush();
    shown = lines.size();
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException left) {
      // The process ends with its terminal.
    }
  }
}
