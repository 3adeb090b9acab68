package dev.drydock.sim.world.fault;

import java.time.Duration;

/// One rule of a profile: this fault, this often, there, then, at most so many times.
///
/// @param rate how likely it is, 0 to 1, each time it may happen
/// @param window since the profile was injected
/// @param most how many times; [Integer#MAX_VALUE] for ever
public record FaultRule(Fault fault, double rate, Where where, Span window, int most) {
  /// Since the beginning, for ever.
  public static final Span ALWAYS = new Span(Duration.ZERO, Duration.ofDays(36_500));

  public FaultRule {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("A rate is 0 to 1, not " + rate + ".");
    }
    if (most < 0) {
      throw new IllegalArgumentException("A fault happens at most 0 times or more.");
    }
  }

  /// Let a fault happen every time, everywhere, for ever.
  public static FaultRule of(Fault fault) {
    return new FaultRule(fault, 1, Where.ANYWHERE, ALWAYS, Integer.MAX_VALUE);
  }

  public FaultRule at(Where place) {
    return new FaultRule(fault, rate, place, window, most);
  }

  public FaultRule times(int count) {
    return new FaultRule(fault, rate, where, window, count);
  }

  boolean opens(Duration since) {
    return since.compareTo(window.least()) >= 0 && since.compareTo(window.most()) <= 0;
  }
}
