package dev.drydock.sim.world.behaviour;

import java.time.Duration;

/// What was drawn: go to `to`, after `delay`.
public record Move(String to, Duration delay) {}
