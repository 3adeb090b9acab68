package dev.drydock.sim.platform.serving;

import dev.drydock.sim.platform.replica.Behaviour;
import dev.drydock.sim.platform.replica.Identity;

/// A pod, or a machine of a managed endpoint, that is to answer.
///
/// @param id what no other pod has, ever
record Pod(String id, Identity identity, Behaviour behaviour) {}
