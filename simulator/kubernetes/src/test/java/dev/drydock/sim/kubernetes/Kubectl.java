package dev.drydock.sim.kubernetes;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs the real `kubectl` against a server.
final class Kubectl {
  private static final long LONGEST_S = 60;

  /// @param text what it printed, errors included
  record Output(int code, String text) {}

  private final Path program;
  private final String url;
  private final Path home;

  /// @param home where it keeps what it remembers of servers
  Kubectl(Path program, String url, Path home) {
    this.program = program;
    this.url = url;
    this.home = home;
  }

  static Optional<Path> find() {
    for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      var candidate = Path.of(folder, "kubectl");
      if (Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /// Run a command that is to succeed, and return what it printed.
  String run(String command) {
    var output = tryTo(command);
    if (output.code() != 0) {
      throw new AssertionError("kubectl " + command + ": " + output);
    }
    return output.text();
  }

  /// Run a command, its words separated by blanks.
  Output tryTo(String command) {
    try {
      var process = start(command);
      process.getOutputStream().close();
      var killer = Thread.ofVirtual().start(() -> kill(process));
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      killer.interrupt();
      return new Output(code, text);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Run a command that goes on until it is closed.
  Kept keep(String command) {
    try {
      return new Kept(start(command));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// A command that goes on.
  static final class Kept implements AutoCloseable {
    private final Process process;
    private final BufferedReader printed;
    private final Thread killer;

    private Kept(Process process) {
      this.process = process;
      this.printed = process.inputReader(StandardCharsets.UTF_8);
      this.killer = Thread.ofVirtual().start(() -> kill(process));
    }

    /// Return what it prints up to a line that has `text`.
    String until(String text) {
      var lines = new StringBuilder();
      try {
        for (var line = printed.readLine(); line != null; line = printed.readLine()) {
          lines.append(line).append('\n');
          if (line.contains(text)) {
            return lines.toString();
          }
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      throw new AssertionError("It ended before '" + text + "': " + lines);
    }

    @Override
    public void close() {
      process.destroy();
      killer.interrupt();
    }
  }

  private static void kill(Process process) {
    try {
      if (!process.waitFor(LONGEST_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process start(String command) throws IOException {
    var words = new ArrayList<>(List.of(program.toString(), "--server=" + url));
    words.add("--cache-dir=" + home.resolve("cache"));
    words.addAll(List.of(command.split(" ", -1)));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("KUBECONFIG", home.resolve("none").toString());
    // `kubectl edit` opens this; the file's name follows.
    builder.environment().put("KUBE_EDITOR", "sed -i -e s/img:1/img:9/");
    return builder.start();
  }
}
