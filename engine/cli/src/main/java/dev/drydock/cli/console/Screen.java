package dev.drydock.cli.console;

import java.io.IOException;
import java.io.PrintStream;
import org.jline.terminal.Terminal;

/// Where progress goes: lines that stay, and on a terminal one line below them that is redrawn.
public interface Screen extends AutoCloseable {
  /// Print a line that stays.
  void line(String text);

  /// Show what is waited for now, in place of what was shown before.
  void status(String text);

  @Override
  void close();

  /// Print lines only: for logs.
  static Screen plain(PrintStream stream) {
    return new Plain(stream);
  }

  /// Redraw in place on the terminal that the process runs in; lines only when it cannot.
  static Screen live(PrintStream stream) {
    try {
      return new Live(stream, Terminals.system());
    } catch (IOException none) {
      return plain(stream);
    }
  }

  /// @param stream where the lines go
  record Plain(PrintStream stream) implements Screen {
    @Override
    public void line(String text) {
      stream.println(text);
    }

    @Override
    public void status(String text) {}

    @Override
    public void close() {
      stream.flush();
    }
  }

  /// @param terminal asked for its width alone: what is written goes through `stream`
  record Live(PrintStream stream, Terminal terminal) implements Screen {
    private static final String CLEAR = "\r\u001b[K";

    @Override
    public void line(String text) {
      stream.println(CLEAR + text);
    }

    @Override
    public void status(String text) {
      int width = Terminals.columns(terminal);
      stream.print(CLEAR + text.substring(0, Math.min(text.length(), width - 1)));
      stream.flush();
    }

    @Override
    public void close() {
      stream.print(CLEAR);
      stream.flush();
      try {
        terminal.close();
      } catch (IOException left) {
        // The process ends with its terminal.
      }
    }
  }
}
