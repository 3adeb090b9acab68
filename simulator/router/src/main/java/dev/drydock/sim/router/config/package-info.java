/// What a router is told: endpoints, their versions, how traffic is split, and who may score.
///
/// The one law: configuration is data. Whoever runs a router writes JSON as
/// `router-config.schema.json` has it; secrets are named here and never held.
@NullMarked
package dev.drydock.sim.router.config;

import org.jspecify.annotations.NullMarked;
