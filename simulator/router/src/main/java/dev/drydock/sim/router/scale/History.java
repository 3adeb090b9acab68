package dev.drydock.sim.router.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What was needed before: how many replicas, and when.
public record History(List<Need> needs) {
  /// Begins a history.
  public static final History NONE = new History(List.of());

  /// What was needed at one moment.
  public record Need(Instant at, int replicas) {}

  public History {
    needs = List.copyOf(needs);
  }

  /// Add a need, and forget all that the window does not need: what is older than its beginning,
  /// but for the one need that tells that it was seen whole.
  History with(Need now, Duration window) {
    var begin = now.at().minus(window);
    var old = needs.stream().filter(need -> !need.at().isAfter(begin)).reduce((_, last) -> last);
    var young = needs.stream().filter(need -> need.at().isAfter(begin));
    return new History(Stream.concat(old.stream(), Stream.concat(young, Stream.of(now))).toList());
  }

  /// Tell whether it reaches back over the whole window.
  boolean covers(Instant now, Duration window) {
    return !needs.isEmpty() && !needs.getFirst().at().isAfter(now.minus(window));
  }

  /// Return the most that was needed.
  int most() {
    return needs.stream().mapToInt(Need::replicas).max().orElse(0);
  }
}
