package dev.drydock.sim.world.behaviour;

import java.time.Duration;

/// One row of a table of behaviour: a thing of `type` in state `from`, when `trigger` comes, goes
/// to `to` after a delay between `least` and `most`; among several by `weight`.
public record Transition(
    String type,
    String from,
    String trigger,
    Duration least,
    Duration most,
    int weight,
    String to) {
  public Transition {
    if (least.isNegative() || most.compareTo(least) < 0 || weight < 0) {
      throw new IllegalArgumentException(
          "A transition of "
              + type
              + " from "
              + from
              + " has no range or no weight."
              + " This is a bug in Drydock.");
    }
  }
}
