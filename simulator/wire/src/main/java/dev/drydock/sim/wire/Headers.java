package dev.drydock.sim.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Header lines in order; names are compared without regard to case.
public record Headers(List<Line> lines) {
  /// One header line.
  public record Line(String name, String value) {}

  public static final Headers NONE = new Headers(List.of());

  public Headers {
    lines = List.copyOf(lines);
  }

  public static Headers of(String name, String value) {
    return new Headers(List.of(new Line(name, value)));
  }

  /// Return these headers and one more.
  public Headers and(String name, String value) {
    var more = new ArrayList<>(lines);
    more.add(new Line(name, value));
    return new Headers(more);
  }

  /// Return the first value of a name.
  public Optional<String> first(String name) {
    return lines.stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(Line::value)
        .findFirst();
  }
}
