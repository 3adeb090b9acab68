package dev.drydock.cli.command;

import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.Interrupt;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/// What stands in a command's parent field until the parser has set it.
final class Parents {
  private Parents() {}

  static RootCommand none() {
    var nowhere = new PrintStream(java.io.OutputStream.nullOutputStream());
    return new RootCommand(
        new Console(
            Map.of(), InputStream.nullInputStream(), nowhere, nowhere, false, new Interrupt()));
  }
}
