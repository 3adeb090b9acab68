package dev.drydock.specs.eval.console;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The terraform binary's `console`, asked for one expression at a time. Present on a maintainer's
/// machine; the tests compare with what [FunctionRecorder] wrote down.
final class TerraformConsole {
  private final Path world;

  /// @param world the directory whose files and locals expressions see
  TerraformConsole(Path world) {
    this.world = world;
  }

  /// Return what an expression gives there: its value as JSON, and its type.
  String answer(String expression) {
    var encoded = run("base64encode(jsonencode(" + expression + "))");
    if (encoded.isEmpty()) {
      return ConsoleText.REFUSED;
    }
    var json = json(encoded.get());
    return json.equals("null") ? json : json + " : " + type(expression);
  }

  /// Return the value of a variable of some type and default, as `main.tf` has it in a new
  /// directory.
  static String variable(String type, String value) {
    try {
      var directory = Files.createTempDirectory("variable");
      Files.writeString(
          directory.resolve("main.tf"),
          "variable \"v\" {\n  type = " + type + "\n  default = " + value + "\n}\n");
      return new TerraformConsole(directory).answer("var.v");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static String json(String shown) {
    if (!shown.startsWith("\"")) {
      return shown;
    }
    var bytes = Base64.getDecoder().decode(shown.substring(1, shown.length() - 1));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String type(String expression) {
    return ConsoleText.onOneLine(
        run("type(" + expression + ")")
            .orElseThrow(
                () -> new IllegalStateException("There is a value and no type: " + expression)));
  }

  /// Return what the console prints, if it does not fail.
  private Optional<String> run(String line) {
    try {
      var started = new ProcessBuilder("terraform", "console").directory(world.toFile());
      started.environment().put("TF_CLI_CONFIG_FILE", "/dev/null");
      started.redirectError(ProcessBuilder.Redirect.DISCARD);
      var process = started.start();
      try (var in = process.getOutputStream()) {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(out.strip()) : Optional.empty();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// Whether there is such a binary here.
  static boolean isPresent() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "terraform")));
  }
}
