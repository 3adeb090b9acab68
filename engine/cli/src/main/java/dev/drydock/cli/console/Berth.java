package dev.drydock.cli.console;

import dev.drydock.app.pod.Inside;
import java.util.List;
import java.util.Optional;

/// Where a run lies: in a process of its own, or in a pod of a simulated world.
///
/// @param inside the world around it; empty in a process of its own
/// @param program runs other command lines, for pods of the worlds that this run opens
public record Berth(Optional<Inside> inside, Program program) {
  /// Runs command lines.
  @FunctionalInterface
  public interface Program {
    /// Return the exit code.
    int run(List<String> arguments, Console console);
  }

  /// Lie in a process of its own.
  public static Berth process(Program program) {
    return new Berth(Optional.empty(), program);
  }
}
