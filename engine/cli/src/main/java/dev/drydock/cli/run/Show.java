package dev.drydock.cli.run;

import dev.drydock.cli.console.Board;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.score.Frame;
import java.io.IOException;
import java.io.PrintStream;

/// Shows moments: all of them in one place on a terminal, some of them line by line elsewhere.
interface Show extends AutoCloseable {
  void frame(Frame frame);

  @Override
  void close();

  static Show on(Console console) {
    if (!console.terminal()) {
      return new Lines(console.err());
    }
    try {
      return new Live(Board.on(console.err()));
    } catch (IOException none) {
      return new Lines(console.err());
    }
  }

  /// @param board redrawn at every moment
  record Live(Board board) implements Show {
    @Override
    public void frame(Frame frame) {
      board.show(frame.board());
    }

    @Override
    public void close() {
      board.close();
    }
  }

  /// Every fifth second is worth a line.
  final class Lines implements Show {
    private static final long EVERY_SECONDS = 5;

    private final PrintStream stream;
    private long next = EVERY_SECONDS;

    Lines(PrintStream stream) {
      this.stream = stream;
    }

    @Override
    public void frame(Frame frame) {
      if (frame.since().toSeconds() >= next) {
        stream.println(frame.line());
        next += EVERY_SECONDS;
      }
    }

    @Override
    public void close() {
      stream.flush();
    }
  }
}
