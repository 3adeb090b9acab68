package dev.drydock.core.saved;

import dev.drydock.core.plan.Plan;

/// A plan as it was read from a file. Where it holds a secret, `shown` carries the seal: it can be
/// looked at, and is applied only after [Restoring].
public record SavedPlan(Origin origin, Plan shown) {}
