package dev.drydock.specs.eval;

import dev.drydock.specs.value.Value;
import java.util.List;

/// Foresees how long a text some functions make: those that may multiply what they are given, so
/// that looking at the result would be too late.
final class Growth {
  private Growth() {}

  /// Return how many characters a call may make at most, beyond what it was given.
  static long of(String function, List<Value> arguments) {
    return switch (function) {
      case "join" -> length(arguments, 0) * elements(arguments);
      case "replace" ->
          (length(arguments, 0) / Math.max(1, length(arguments, 1)) + 1) * length(arguments, 2);
      case "format", "formatlist" ->
          length(arguments, 0) / 2 * arguments.stream().mapToLong(Growth::length).max().orElse(0);
      case "indent" ->
          arguments.getFirst() instanceof Value.Number(var spaces)
              ? Math.min(10_000, Math.max(0, spaces.longValue())) * lines(arguments)
              : 0;
      case String _ -> 0;
    };
  }

  private static long length(List<Value> arguments, int index) {
    return index < arguments.size() ? length(arguments.get(index)) : 0;
  }

  private static long length(Value value) {
    return value instanceof Value.Text(var text) ? text.length() : 0;
  }

  private static long elements(List<Value> arguments) {
    return arguments.stream()
        .mapToLong(one -> one instanceof Value.Sequence list ? list.elements().size() : 0)
        .sum();
  }

  private static long lines(List<Value> arguments) {
    return arguments.size() > 1 && arguments.get(1) instanceof Value.Text(var text)
        ? text.chars().filter(one -> one == '\n').count()
        : 0;
  }
}
