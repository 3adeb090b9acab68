package dev.drydock.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The command line in a process of its own, on the test's class path.
final class Running implements AutoCloseable {
  private static final long MINUTES_MAX = 3;

  private final Process process;
  private final BufferedReader told;
  private final List<String> lines = new ArrayList<>();

  private Running(Process process) {
    this.process = process;
    this.told = process.inputReader(StandardCharsets.UTF_8);
  }

  static Running of(Map<String, String> environment, String... args) throws IOException {
    var builder = new ProcessBuilder(command(args)).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new Running(builder.start());
  }

  /// Return what runs a command line in a process of its own.
  static List<String> command(String... args) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.drydock.cli.Main");
    command.addAll(List.of(args));
    return command;
  }

  /// Read what it says until a line holds `text`.
  void until(String text) throws IOException {
    while (lines.isEmpty() || !lines.getLast().contains(text)) {
      var line = told.readLine();
      if (line == null) {
        throw new AssertionError("It never said " + text + " but:\n" + said());
      }
      lines.add(line);
    }
  }

  /// Read so many lines, or as many as there are.
  void lines(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      var line = told.readLine();
      if (line == null) {
        return;
      }
      lines.add(line);
    }
  }

  /// Send a signal, as Ctrl-C does. A process that was started in the background ignores INT, and
  /// so do its children: they get TERM, which means the same.
  void interrupt() throws IOException, InterruptedException {
    var signal = ignoresInterrupts() ? "-TERM" : "-INT";
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
  }

  /// End it as `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Wait for its end and return its exit code.
  int code() throws IOException, InterruptedException {
    lines(Integer.MAX_VALUE);
    if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
      throw new AssertionError("It never ended:\n" + said());
    }
    return process.exitValue();
  }

  String said() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static boolean ignoresInterrupts() {
    try (var status = Files.lines(Path.of("/proc/self/status"))) {
      return status
          .filter(line -> line.startsWith("SigIgn:"))
          .anyMatch(line -> (Long.parseLong(line.substring(7).strip(), 16) & 2) != 0);
    } catch (IOException elsewhere) {
      return false;
    } catch (UncheckedIOException unreadable) {
      return false;
    }
  }
}
