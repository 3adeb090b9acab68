package dev.drydock.cli.run;

import dev.drydock.app.input.Inputs;
import java.nio.file.Path;
import java.util.Optional;

/// What the user asked for, apart from the command itself.
///
/// @param simulator empty for real clouds; an empty text for the world beside the spec
/// @param concurrency how many writes of one provider may be under way at most
public record Request(
    Path path,
    Inputs inputs,
    Optional<String> simulator,
    int concurrency,
    boolean noColor,
    boolean noInput,
    boolean autoApprove) {
  /// Return the same on the simulator: the one beside the spec where none is named.
  public Request onSimulator() {
    return on(Optional.of(simulator.orElse("")));
  }

  /// Return the same in another world.
  Request on(Optional<String> other) {
    return new Request(path, inputs, other, concurrency, noColor, noInput, autoApprove);
  }

  /// Return the same of another spec.
  Request at(Path other, Inputs values) {
    return new Request(other, values, simulator, concurrency, noColor, noInput, autoApprove);
  }

  /// Whether time is the world's own, and not the wall clock's.
  boolean virtual() {
    return simulator.filter(where -> !where.contains("://")).isPresent();
  }
}
