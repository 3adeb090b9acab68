package dev.drydock.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What came of one command line.
public record Ran(int code, String out, String err) {
  /// Run without a terminal.
  public static Ran of(String... args) {
    return with(Map.of(), "", false, args);
  }

  /// Run on a terminal where somebody answers.
  public static Ran answering(String answer, String... args) {
    return with(Map.of("TERM", "dumb"), answer, true, args);
  }

  public static Ran with(
      Map<String, String> environment, String input, boolean terminal, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            environment,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
